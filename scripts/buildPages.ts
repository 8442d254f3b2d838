import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { digestOf } from './digestOf.ts'
import { step } from './progress.mjs'
import { runToEnd } from './runToEnd.ts'

const STAMP = '.next/built-from'
const SOURCES = ['src/**', 'public/**', 'payload.config.ts', 'next.config.*', 'tsconfig.json', 'package-lock.json']

/** Builds the pages unless `.next` holds those of exactly these sources. Throws with the last words of `next build`. */
export const buildPages = async (options: { env: NodeJS.ProcessEnv; signal: AbortSignal }): Promise<void> => {
  const digest = digestOf(SOURCES, (file) => /\.spec\.tsx?$/.test(file))
  if (existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === digest) return
  // First, so that a build that is broken off is not taken for a finished one.
  rmSync(STAMP, { force: true })
  await step('Building the pages (after a change only, about a minute and a half)', (say) =>
    runToEnd([process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
      env: { ...options.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      signal: options.signal,
      heard: (line) => {
        const phase = /^(Creating|Collecting|Generating|Finalizing)[^.]*|^✓ Compiled/.exec(line)?.[0]
        if (phase !== undefined && !/\d+\/\d+/.test(line)) say(phase.replace('✓ ', '').trim())
      },
    }),
  )
  writeFileSync(STAMP, `${digest}\n`)
}
