/** The page to come back to after signing in: a path of our own, else the start page. Other sites are no way back. */
export function returnTo(asked: string | undefined): string {
  if (!asked?.startsWith('/') || asked.startsWith('/inloggen')) return '/';
  const here = 'https://voortuin.invalid';
  const address = URL.parse(asked, here);
  return address?.origin === here ? `${address.pathname}${address.search}${address.hash}` : '/';
}
