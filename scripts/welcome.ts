import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Env } from '../src/platform/env.ts'
import { bold, dim, green } from './progress.mjs'

const DEMO_PASSWORD = 'Tracker!2026'
const ACCOUNTS = [
  ['admin@example.com', 'an administrator: everything, settings and accounts included'],
  ['editor@example.com', 'staff: import, find, assign and move transactions, answer clients'],
  ['client@example.com', 'a client: own transactions, their status, comments'],
] as const

/** What a person needs to know when the product is up. */
export const welcome = (env: Env, took: string): string => {
  const row = (name: string, value: string) => `${name.padEnd(12)}${value}`
  const lines = [
    `${green('●')} ${bold('MDC Tracker is ready')} ${dim(`(${took})`)}`,
    '',
    row('Sign in', `${env.PUBLIC_URL}/admin`),
    row('Tracking', `${env.PUBLIC_URL}/track`),
    row('API', `${env.PUBLIC_URL}/api/v1/docs`),
    '',
    ...(env.DEMO
      ? [
          `Demo accounts, all with the password ${bold(DEMO_PASSWORD)}`,
          ...ACCOUNTS.map(([who, what]) => `  ${who.padEnd(20)}${what}`),
        ]
      : [`No demo accounts in production${env.ADMIN_EMAIL === undefined ? '' : `; the administrator is ${env.ADMIN_EMAIL}`}`]),
    '',
    ...scanLines(env),
    dim(`Stop with Ctrl-C. Data and files are in ${relative(process.cwd(), env.DATA_DIR) || env.DATA_DIR}`),
  ]
  const width = Math.max(...lines.map((line) => visible(line)))
  const edge = (left: string, right: string) => `${left}${'─'.repeat(width + 4)}${right}`
  const body = lines.map((line) => `│  ${line}${' '.repeat(width - visible(line))}  │`)
  return `\n${[edge('╭', '╮'), ...body, edge('╰', '╯')].join('\n')}\n`
}

/** Nobody should find out by a virus, or by a file that does not open, how the office scans. */
const scanLines = ({ ATTACHMENT_SCAN: scan, DEMO: demo }: Env): string[] => {
  if (scan !== undefined && scan !== 'off') return []
  if (scan === 'off') return ['Files are not scanned for viruses (ATTACHMENT_SCAN=off).', '']
  return demo
    ? ['Files are not scanned for viruses: ATTACHMENT_SCAN=off was set for this demo.', '']
    : ['Files cannot be opened until ATTACHMENT_SCAN is set: host:port of a clamd, or off.', '']
}

const visible = (line: string): number => stripVTControlCharacters(line).length
