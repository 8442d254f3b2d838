import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

/** Our own page may load our own files and nothing else. Swagger UI sets styles on elements, hence that one word. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const page = (base: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>MDC Tracker API</title>
    <link rel="stylesheet" href="${base}/docs/swagger-ui.css">
    <link rel="icon" type="image/png" sizes="32x32" href="${base}/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="explorer" data-document="${base}/openapi.json"></div>
    <script src="${base}/docs/swagger-ui-bundle.js" charset="utf-8"></script>
    <script src="${base}/docs/start.js" charset="utf-8"></script>
  </body>
</html>
`

const start = `const place = document.getElementById('explorer')
SwaggerUIBundle({
  url: place.dataset.document,
  domNode: place,
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
})
`

/** The files of the package that the page needs; no other is given out. */
const files = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
} as const

export const explorer = defineEndpoint({
  method: 'get',
  path: '/docs',
  tag: 'System',
  summary: { en: 'Try the API in the browser', ar: 'تجربة الواجهة البرمجية في المتصفح' },
  description: 'Sign in with POST /auth/login, then put the access token under “Authorize”.',
  access: 'public',
  response: { status: 200, description: 'A page', contentType: 'text/html' },
  errors: [],
  run: async ({ req }) =>
    new Response(page(req.payload.config.routes.api), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-cache', 'referrer-policy': 'no-referrer' },
    }),
})

export const explorerFile = defineEndpoint({
  method: 'get',
  path: '/docs/:file',
  tag: 'System',
  summary: { en: 'A file of the explorer', ar: 'ملف من صفحة التجربة' },
  access: 'public',
  params: z.object({ file: z.enum(['start.js', 'swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']) }),
  response: { status: 200, description: 'The file', contentType: 'text/javascript' },
  errors: ['NOT_FOUND'],
  run: async ({ params }) => {
    if (params.file === 'start.js') return fileAnswer(start, 'text/javascript; charset=utf-8')
    return fileAnswer(await readFile(path.join(packageFolder(), params.file)), files[params.file])
  },
})

function fileAnswer(body: string | Buffer<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'public, max-age=86400' } })
}

function packageFolder(): string {
  try {
    // From the project's folder, not from this file: bundled code lies elsewhere.
    return path.dirname(createRequire(path.resolve('package.json')).resolve('swagger-ui-dist/package.json'))
  } catch (cause) {
    throw new DomainError('NOT_FOUND', {}, { cause })
  }
}
