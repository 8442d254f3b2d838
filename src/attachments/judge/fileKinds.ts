/** The kinds of files an office may accept (setting files.types), with their endings and the type they are served as. */
export const fileKinds = {
  pdf: { endings: ['pdf'], mimeType: 'application/pdf' },
  doc: { endings: ['doc'], mimeType: 'application/msword' },
  docx: { endings: ['docx'], mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xls: { endings: ['xls'], mimeType: 'application/vnd.ms-excel' },
  xlsx: { endings: ['xlsx'], mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  jpg: { endings: ['jpg', 'jpeg'], mimeType: 'image/jpeg' },
  png: { endings: ['png'], mimeType: 'image/png' },
  gif: { endings: ['gif'], mimeType: 'image/gif' },
  txt: { endings: ['txt'], mimeType: 'text/plain; charset=utf-8' },
  csv: { endings: ['csv'], mimeType: 'text/csv; charset=utf-8' },
  dwg: { endings: ['dwg'], mimeType: 'image/vnd.dwg' },
} as const satisfies Record<string, { endings: readonly string[]; mimeType: string }>

export type FileKind = keyof typeof fileKinds

/** The kind that an ending without its dot stands for. */
export function kindOfEnding(ending: string): FileKind | null {
  const found = Object.entries(fileKinds).find(([, { endings }]) => (endings as readonly string[]).includes(ending))
  return found ? (found[0] as FileKind) : null
}

/**
 * Endings that a computer runs or a browser renders: such a word anywhere in a name is there to deceive. Not those that
 * end addresses too (com, app, pl): "offer example.com.pdf" is an honest name.
 */
const runnable = new Set([
  'exe', 'bat', 'cmd', 'scr', 'pif', 'msi', 'msp', 'dll', 'cpl', 'hta', 'jar', 'js', 'jse', 'mjs', 'vbs', 'vbe',
  'wsf', 'wsh', 'ps1', 'psm1', 'lnk', 'url', 'reg', 'sh', 'bash', 'apk', 'deb', 'rpm', 'dmg', 'iso', 'html', 'htm',
  'xhtml', 'mht', 'svg', 'svgz', 'xml', 'php', 'phtml', 'asp', 'aspx', 'jsp', 'cgi', 'py', 'docm', 'xlsm', 'xlam', 'xlsb', 'xll', 'dotm', 'xltm',
  'pptm', 'wsc', 'sct', 'inf', 'msc', 'vb', 'jnlp', 'chm', 'appx', 'msix', 'gadget', 'iqy', 'slk', 'vhd', 'vhdx', 'img',
])

/** The first ending before the last one that a computer would run: "exe" in "plan.exe.pdf". */
export function hiddenEnding(name: string): string | null {
  const parts = name.toLowerCase().split('.').slice(1, -1)
  return parts.map((part) => part.replaceAll(/[\s\u200c\u200d]/g, '')).find((part) => runnable.has(part)) ?? null
}
