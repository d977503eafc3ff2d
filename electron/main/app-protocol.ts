import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';

export const appScheme = 'app';
export const appOrigin = `${appScheme}://bundle`;

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

type MadePage = { html: string; nonce: string };

/** A page made here runs no script, and has the one style that was made with it. */
const policyOfMade = (nonce: string) =>
  `default-src 'none'; style-src 'self' 'nonce-${nonce}'; font-src 'self'`;

/** Files of the bundle that are pages only once their `{parts}` are filled in. */
const templates: ReadonlySet<string> = new Set(['/print.html']);

/** Pages that are made here and served beside the built window's files, until they are removed. */
export type Bundle = {
  /** The parts are HTML, and their style bears the nonce. Whoever knows the address can load the page, and nobody can guess it. */
  add(
    template: string,
    parts: (nonce: string) => Record<string, string>,
  ): { address: string; remove(): void };
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built window, and nothing else: the files of `folder` as they are at start-up, by
 * exact name, so that no request can be talked into another file.
 */
export function serveBundle(folder: string): Bundle {
  const files = new Map(
    filesBelow(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
  const made = new Map<string, MadePage>();
  protocol.handle(appScheme, (request) => {
    const url = new URL(request.url);
    const page = url.host === 'bundle' ? made.get(url.pathname) : undefined;
    if (page !== undefined) return answer(page.html, '.html', policyOfMade(page.nonce));
    const file = url.host === 'bundle' ? files.get(url.pathname) : undefined;
    if (file === undefined || templates.has(url.pathname)) return notFound();
    return answer(new Uint8Array(readFileSync(file)), extname(file), contentSecurityPolicy);
  });
  return {
    add: (name, parts) => {
      const template = files.get(`/${name}`);
      if (template === undefined) throw new Error(`the bundle has no ${name}`);
      const nonce = randomUUID();
      const path = `/${randomUUID()}.html`;
      const all = parts(nonce);
      const html = readFileSync(template, 'utf8').replace(
        /\{(\w+)\}/g,
        (whole, part: string) => all[part] ?? whole,
      );
      made.set(path, { html, nonce });
      return { address: `${appOrigin}${path}`, remove: () => made.delete(path) };
    },
  };
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}

function answer(content: Uint8Array<ArrayBuffer> | string, extension: string, policy: string) {
  const type = contentTypes[extension];
  if (type === undefined) return notFound();
  return new Response(content, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
