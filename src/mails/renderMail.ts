import type { Locale } from '../shared/text.ts'
import type { MailText } from './mails.ts'

/** A mail as plain text and as simple HTML that any reader shows, right to left in Arabic. Pure. */
export function renderMail(
  { subject, paragraphs, button }: MailText,
  { link, officeName, locale }: { link: string; officeName: string; locale: Locale },
): { subject: string; text: string; html: string } {
  const hasLink = button !== undefined && link !== ''
  const text = [...paragraphs, ...(hasLink ? [`${button}:\n${link}`] : []), `— ${officeName}`].join('\n\n')
  const direction = locale === 'ar' ? 'rtl' : 'ltr'
  const body = [
    ...paragraphs.map((each) => `<p>${escaped(each)}</p>`),
    ...(hasLink
      ? [
          `<p><a href="${escaped(link)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#1a5f3f;color:#ffffff;text-decoration:none">${escaped(button)}</a></p>`,
          `<p style="font-size:12px;color:#555555;word-break:break-all" dir="ltr">${escaped(link)}</p>`,
        ]
      : []),
    `<p style="color:#555555">${escaped(officeName)}</p>`,
  ].join('\n')
  const html = `<!doctype html>
<html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:Inter,'Noto Sans Arabic',Arial,sans-serif;font-size:15px;line-height:1.6;color:#1c1c1c;max-width:560px;margin:0 auto;padding:24px">
${body}
</body></html>
`
  // A line break in a subject would begin a new header.
  return { subject: subject.replace(/[\r\n]+/g, ' '), text, html }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
