/** Where the API lives; the web and the API share one origin. */
export const api = '/api/v1';

/** Whether a request goes to our own API. */
export const isOurs = (url: string): boolean => url.startsWith(`${api}/`);
