import type { RichText } from '../../shared/richText/nodes.ts'
import { plainTextOf } from '../../shared/richText/plainTextOf.ts'
import { say, type Locale } from '../../shared/text.ts'
import { escaped } from './escaped.ts'
import type { Fact } from './factsOf.ts'
import { frameWords, whyOf, type MailFooter, type MailOffice } from './frame.ts'
import { mailBody } from './mailBody.ts'

/** A mail with everything chosen, ready to be laid out. */
export type ComposedMail = {
  key: string
  locale: Locale
  subject: string
  body: RichText
  button: { words: string; link: string } | null
  facts: readonly Fact[]
  office: MailOffice
  footer: MailFooter
}

const font = `font-family:Inter,'Noto Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif`

/**
 * A mail as HTML that mail programs show alike: tables, styles on every element, at most 600 px wide, no script, no
 * file but the office's logo. What is in the head is a bonus (dark colours, phones); without it the mail is whole. Pure.
 */
export function htmlPart(mail: ComposedMail): string {
  const { locale, subject, body, facts, office } = mail
  const dir = locale === 'ar' ? 'rtl' : 'ltr'
  const start = locale === 'ar' ? 'right' : 'left'
  return `<!doctype html>
<html lang="${locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${styles}</style>
</head>
<body class="page" lang="${locale}" dir="${dir}" style="margin:0;padding:0;background-color:#eef2f0;-webkit-text-size-adjust:100%">
<div lang="${locale}" dir="${dir}" style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:#eef2f0">${escaped(preheaderOf(body))}${'&#847;&zwnj;&nbsp;'.repeat(30)}</div>
<table role="presentation" class="page" lang="${locale}" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef2f0" style="background-color:#eef2f0">
<tr><td class="out" align="center" style="padding:32px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" align="center"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" align="center" dir="${dir}" style="max-width:600px;margin:0 auto">
<tr><td class="head" align="${start}" style="padding:0 8px 20px">${brandOf(office)}</td></tr>
<tr><td class="card" align="${start}" dir="${dir}" lang="${locale}" bgcolor="#ffffff" style="background-color:#ffffff;border:1px solid #d9e2dd;border-top:4px solid #1a5f3f;border-radius:10px;padding:36px 40px;${font};text-align:${start}">
${[mailBody(body, start), buttonOf(mail, start), factsTable(facts, locale, start), insteadOf(mail)].filter((part) => part !== '').join('\n')}
</td></tr>
<tr><td class="foot" align="${start}" dir="${dir}" lang="${locale}" style="padding:20px 8px 0;${font};font-size:13px;line-height:20px;color:#5c6b63;text-align:${start}">${footOf(mail)}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`
}

/** Dark colours where the reader's program is dark, and less room around on phones. Outlook's own dark mode has names of its own. */
const styles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:620px){.out{padding:16px 8px!important}.card{padding:26px 20px!important}.b a{display:block!important;text-align:center!important}}
@media (prefers-color-scheme:dark){.page,.out{background-color:#0f1512!important}.card{background-color:#18201c!important;border-color:#2c3a33!important;border-top-color:#4fae82!important}.t,.v,.n{color:#e7ede9!important}.q{color:#b9c6be!important;border-color:#4fae82!important}.l,.foot,.foot a,.s{color:#9fb0a6!important}.a{color:#7fd0a8!important}.f td,.f th{border-color:#2c3a33!important}.b{background-color:#2c8a5c!important}}
[data-ogsc] .t,[data-ogsc] .v,[data-ogsc] .n{color:#e7ede9!important}[data-ogsc] .l,[data-ogsc] .foot,[data-ogsc] .s{color:#9fb0a6!important}[data-ogsc] .a{color:#7fd0a8!important}`

/** What a list of mails shows beside the subject: the words after the greeting. */
function preheaderOf({ root }: RichText): string {
  const [, ...rest] = root.children
  const words = plainTextOf({ root: { ...root, children: rest.length > 0 ? rest : root.children } }).replace(/\s+/g, ' ').trim()
  return [...words].slice(0, 140).join('')
}

/** Mail programs show no SVG: there the name stands alone. */
function brandOf({ name, logo, link }: MailOffice): string {
  const shown = logo !== null && !/\.svg(?:[?#].*)?$/i.test(logo)
    ? `<img src="${escaped(logo)}" alt="${escaped(name)}" height="40" border="0" style="display:block;height:40px;max-width:260px;border:0">`
    : escaped(name)
  return `<a class="n" href="${escaped(link)}" target="_blank" rel="noopener noreferrer" style="${font};font-size:20px;line-height:28px;font-weight:700;color:#1a5f3f;text-decoration:none">${shown}</a>`
}

function buttonOf({ button }: ComposedMail, start: 'left' | 'right'): string {
  if (!button) return ''
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" align="${start}" style="margin:12px 0 4px"><tr><td class="b" bgcolor="#1a5f3f" style="background-color:#1a5f3f;border-radius:8px;mso-padding-alt:14px 28px"><a href="${escaped(button.link)}" target="_blank" rel="noopener noreferrer" style="display:inline-block;padding:14px 28px;${font};font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:8px">${escaped(button.words)}</a></td></tr></table>
<div style="clear:both;font-size:0;line-height:0">&nbsp;</div>`
}

function factsTable(facts: readonly Fact[], locale: Locale, start: 'left' | 'right'): string {
  if (facts.length === 0) return ''
  const end = start === 'left' ? 'right' : 'left'
  const cell = 'padding:9px 0;border-top:1px solid #e3eae6;font-size:14px;line-height:20px;vertical-align:top'
  const rows = facts.map(({ label, value }) =>
    `<tr><th class="l" scope="row" width="38%" align="${start}" style="${cell};padding-${end}:12px;font-weight:400;color:#5c6b63;text-align:${start}">${escaped(label)}</th><td class="v" align="${start}" style="${cell};color:#1c2420;font-weight:500;text-align:${start};word-break:break-word">${escaped(value)}</td></tr>`)
  return `<table class="f" width="100%" cellpadding="0" cellspacing="0" border="0" aria-label="${say(frameWords.details, locale)}" style="margin:24px 0 0;border-collapse:collapse;${font}">${rows.join('')}</table>`
}

/** A button may be blocked, or a reader distrust it: the address in full, which reads left to right. */
function insteadOf({ button, locale }: ComposedMail): string {
  if (!button) return ''
  return `<p class="s" style="margin:24px 0 0;font-size:12px;line-height:18px;color:#5c6b63">${say(frameWords.instead, locale)}<br><a class="a" dir="ltr" href="${escaped(button.link)}" target="_blank" rel="noopener noreferrer" style="color:#1a5f3f;word-break:break-all;text-decoration:underline">${escaped(button.link)}</a></p>`
}

function footOf({ key, office, footer, locale }: ComposedMail): string {
  const link = (address: string, words: string) => `<a href="${escaped(address)}" target="_blank" rel="noopener noreferrer" style="color:#5c6b63;text-decoration:underline">${escaped(words)}</a>`
  const links = [
    ...(footer.preferences === null ? [] : [link(footer.preferences, say(frameWords.preferences, locale))]),
    ...(footer.unsubscribe === null ? [] : [link(footer.unsubscribe, say(frameWords.unsubscribe, locale))]),
  ].join(' &middot; ')
  const help = office.supportEmail === null ? '' : `<br>${say(frameWords.help, locale)} ${link(`mailto:${office.supportEmail}`, office.supportEmail)}`
  return `<strong>${escaped(office.name)}</strong><br>${whyOf(key, footer, locale)}${help}${links === '' ? '' : `<br>${links}`}`
}
