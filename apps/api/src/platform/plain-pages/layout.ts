import type { FastifyReply } from 'fastify';
import { Html, markup, type Piece } from './html.ts';
import { style, styleHash } from './style.ts';

/** A page as it goes out. */
export interface Page {
  title: string;
  /** Whose page it is: the organisation that asks. */
  from?: string;
  body: Html;
  /** Under it, such as whom to turn to. */
  foot?: Piece;
  /** Goes on by itself to an address, at once. */
  goesOnTo?: string;
  /** Where a small script stands that may help; the page does without. */
  script?: string;
}

const policy = [
  `default-src 'none'`,
  `style-src ${styleHash}`,
  `script-src 'self'`,
  `img-src data:`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
].join('; ');

/**
 * Sends a page of these. The address holds the token, so no other place may learn it; the origin alone is sent along,
 * without which a browser would not say that a form comes from here.
 */
export function sendPage(reply: FastifyReply, page: Page, status = 200): string {
  void reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('Content-Security-Policy', policy)
    .header('Referrer-Policy', 'strict-origin')
    .header('X-Robots-Tag', 'noindex, nofollow')
    .header('Cache-Control', 'no-store');
  return written(page);
}

/** After a form a browser gets a page of its own, so that going back or reloading sends nothing twice. */
export function goTo(reply: FastifyReply, address: string): string {
  void reply.status(303).header('Location', address).header('Referrer-Policy', 'strict-origin');
  return '';
}

function written({ title, from, body, foot, goesOnTo, script }: Page): string {
  return markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${goesOnTo && markup`<meta http-equiv="refresh" content="0;url=${goesOnTo}">`}
<title>${title} – Voortuin</title>
<link rel="icon" href="data:,">
<style>${new Html(style)}</style>
${script && markup`<script src="${script}" defer></script>`}
</head>
<body>
<header><b>Voortuin</b>${from && ` · ${from}`}</header>
<main>
${body}
</main>
<footer>${foot ?? 'Voortuin houdt mantelzorgers in beeld. Deze pagina werkt zonder account.'}</footer>
</body>
</html>
`.text;
}
