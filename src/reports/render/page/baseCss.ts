import type { Text } from '../../../shared/text.ts'
import type { Look } from '../look.ts'
import { fontFamily, fontRules } from './fonts.ts'

const page: Text = { en: '"Page " counter(page) " of " counter(pages)', ar: '"صفحة " counter(page) " من " counter(pages)' }

/** Text inside a CSS string. */
const quoted = (text: string): string => `"${text.replace(/[\\"<\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`

/**
 * The rules under every page. A template's own follow and may change any of them. `title` and `printed` stand in the
 * margins of each page, with its number.
 */
export function baseCss(look: Look, { paper, title, office, printed }: { paper: 'portrait' | 'landscape'; title: string; office: string; printed: string }): string {
  const [start, end] = look.rightToLeft ? ['right', 'left'] : ['left', 'right']
  const margin = `font:7.5pt ${fontFamily};color:#5b6b66;`
  return `${fontRules}
@page{size:A4 ${paper};margin:18mm 14mm 18mm 14mm;
@top-${start}{content:${quoted(office)};${margin}text-align:${start}}
@top-${end}{content:${quoted(title)};${margin}text-align:${end}}
@bottom-${start}{content:${quoted(printed)};${margin}text-align:${start}}
@bottom-${end}{content:${page[look.locale]};${margin}text-align:${end}}}
@page wide{size:A4 landscape}
@page:first{@top-left{content:none}@top-right{content:none}}
*{box-sizing:border-box}
html{font:9.5pt/1.45 ${fontFamily},sans-serif;color:#14231d;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0}
h1{font-size:22pt;line-height:1.25;margin:2mm 0 1mm}
h2{font-size:13pt;margin:0 0 3mm;padding-bottom:1.5mm;border-bottom:.5mm solid #1a5f3f;break-after:avoid}
p{margin:0 0 3mm}
.cover{border-top:2mm solid #1a5f3f;padding-top:6mm;margin-bottom:8mm}
.cover .logo{max-height:18mm;max-width:70mm;display:block;margin-bottom:4mm}
.cover .office{color:#1a5f3f;font-weight:700;margin:0}
.cover .printed{color:#5b6b66}
.facts{margin:4mm 0 0;display:grid;grid-template-columns:1fr 1fr;gap:0 8mm}
.facts div{display:flex;gap:3mm;padding:1.2mm 0;border-bottom:.2mm solid #d8e2dd;break-inside:avoid}
.facts dt{color:#5b6b66;flex:0 0 38%}
.facts dd{margin:0;font-weight:700;unicode-bidi:plaintext;text-align:${start};flex:1;overflow-wrap:anywhere}
.contents{margin-bottom:8mm}
.contents ol{list-style:none;margin:0;padding:0}
.contents a{display:flex;align-items:baseline;gap:2mm;color:inherit;text-decoration:none;padding:.8mm 0}
.contents i{flex:1;border-bottom:.25mm dotted #9fb3aa}
.contents b{font-weight:400;min-width:8mm;text-align:${end}}
.section{margin-bottom:9mm}
.wide{page:wide}
.text{white-space:pre-line}
.tiles{list-style:none;margin:0 0 5mm;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:3mm}
.tiles li{border:.25mm solid #d8e2dd;border-radius:1.5mm;padding:2.5mm 3mm;break-inside:avoid}
.tiles span{display:block;color:#5b6b66;font-size:8pt}
.tiles b{display:block;font-size:14pt;line-height:1.3}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:4mm;margin-bottom:5mm}
.charts figure{margin:0;border:.25mm solid #d8e2dd;border-radius:1.5mm;padding:2.5mm;break-inside:avoid}
.charts figcaption{font-weight:700;font-size:9pt;margin-bottom:1mm}
.charts svg{display:block;width:100%;height:auto}
.charts svg text{font:10.5px ${fontFamily};fill:#5b6b66}
.legend{list-style:none;margin:1mm 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.6mm 4mm;font-size:7.5pt}
.legend li{display:flex;align-items:baseline;gap:1.2mm}
.charts .legend svg{width:2.2mm;height:2.2mm;flex:none}
.legend .unit{color:#5b6b66;margin-inline-start:auto}
.legend i{font-style:normal;font-weight:400;color:#5b6b66}
.pie{display:grid;grid-template-columns:2fr 3fr;gap:4mm;align-items:center}
.pie .legend{flex-direction:column}
.rows{width:100%;border-collapse:collapse;table-layout:fixed;font-size:8pt;line-height:1.35}
.rows.close{font-size:7pt}
.rows.dense{font-size:6pt}
.rows thead{display:table-header-group}
.rows tr{break-inside:avoid}
.rows th{background:#1a5f3f;color:#fff;text-align:${start};vertical-align:bottom;padding:1.2mm 1.5mm;font-weight:700;overflow-wrap:anywhere}
.rows td{padding:1mm 1.5mm;border-bottom:.2mm solid #d8e2dd;vertical-align:top;unicode-bidi:plaintext;text-align:${start};overflow-wrap:anywhere}
.rows .number,.rows .hours,.rows .share{text-align:${end};font-variant-numeric:tabular-nums}
.rows .day,.rows .code{font-variant-numeric:tabular-nums}
.rows .total td{font-weight:700;border-top:.4mm solid #1a5f3f;border-bottom:0}`
}
