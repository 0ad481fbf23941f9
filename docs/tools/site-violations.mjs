import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/**
 * What is wrong with the pages of a site as files: something that a page loads from elsewhere, a link within the site to a
 * page or a heading that is not there, a source that is not linked with the bibliography.
 *
 * @param {string} site The folder of the site.
 * @returns {string[]} One line each: `page: what`.
 */
export function siteViolations(site) {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .sort();
  const texts = new Map(pages.map((page) => [page, readFileSync(join(site, page), 'utf8')]));
  const anchors = new Map([...texts].map(([page, text]) => [page, anchorsIn(text)]));
  return [...texts]
    .filter(([page]) => !page.startsWith('explorer/'))
    .flatMap(([page, text]) => {
      const loaded = [
        ...text.matchAll(/<(?:link|script|img|iframe|source|use)\b[^>]*?\s(?:href|src)="(https?:[^"]*)"/g),
      ];
      const sources = [...text.matchAll(/(<a\b[^>]*>)?<code>([a-z]+(?:18|19|20)\d\d[a-z]?)<\/code>/g)];
      return [
        ...loaded.map(([, address]) => `loads ${address ?? ''}`),
        ...addressesIn(text).flatMap((address) => deadEnd(site, page, address, anchors)),
        ...sources.flatMap(([, link, key]) => (link === undefined ? [`does not link source ${key ?? ''}`] : [])),
      ].map((what) => `${page}: ${what}`);
    });
}

/** @param {string} text */
function anchorsIn(text) {
  return new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decoded(id ?? '')));
}

/**
 * The addresses within the site.
 *
 * @param {string} text
 */
function addressesIn(text) {
  const markup = text.replace(/<script\b[^>]*>[^<]*<\/script>/g, '');
  return [
    ...new Set(
      [...markup.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, address]) => decoded(address ?? '')),
    ),
  ].filter((address) => !/^(?:[a-z]+:|#?$)/.test(address));
}

/**
 * @param {string} site
 * @param {string} page
 * @param {string} address
 * @param {ReadonlyMap<string, ReadonlySet<string>>} anchors
 * @returns {string[]}
 */
function deadEnd(site, page, address, anchors) {
  const [path = '', anchor] = address.split('#');
  const file = path.replace(/\?.*/, '');
  const target =
    file === ''
      ? page
      : normalize(join(dirname(page), decodeURIComponent(file)))
          .split(sep)
          .join('/');
  if (target.startsWith('..') || !existsSync(join(site, target))) return [`leads to ${address}, which is not there`];
  // The explorer's addresses hold its state; icons come with a script.
  if (anchor === undefined || anchor === '' || anchor.startsWith('icon-') || target.startsWith('explorer/')) return [];
  return anchors.get(target)?.has(decodeURIComponent(anchor)) === false
    ? [`leads to ${address}, which has no such heading`]
    : [];
}

/** @param {string} text */
function decoded(text) {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
