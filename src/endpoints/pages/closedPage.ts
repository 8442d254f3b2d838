import type { Locale } from '../../shared/text.ts'

/** A page that stands by itself: it needs no file of ours and no script, for everything else is closed. */
export function closedPage({ locale, title, message }: { locale: Locale; title: string; message: string }): string {
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escaped(title)} · MDC Tracker</title>
    <style>
      :root { color-scheme: light dark }
      body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1.1rem/1.6 Inter, 'Noto Sans Arabic', system-ui, sans-serif; background: Canvas; color: CanvasText }
      main { max-width: 34rem; padding: 2rem; border-block-start: 4px solid #1a5f3f }
      h1 { font-size: 1.5rem; margin: 0 0 .5rem }
      p { margin: 0; white-space: pre-line }
    </style>
  </head>
  <body>
    <main>
      <h1>${escaped(title)}</h1>
      <p>${escaped(message)}</p>
    </main>
  </body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
