import { Console } from 'node:console'
import { pathToFileURL } from 'node:url'
import { frameHead, frameReader } from './frames.ts'
import type { SandboxWork } from './limits.ts'

/**
 * The process inside the sandbox: `node child.ts <module> <most bytes of a file>`. It asks the module's `work` about one
 * file after the other, and ends with the pipe it is asked through. What it may read, use and last is decided by
 * whoever starts it.
 */
// What libraries print must not end up between the frames.
globalThis.console = new Console(process.stderr)
const [module = '', mostBytes = '0'] = process.argv.slice(2)
const { work } = (await import(pathToFileURL(module).href)) as { work: SandboxWork }

const tell = (head: unknown, parts: readonly Uint8Array[] = []): void => {
  process.stdout.write(frameHead(head, parts.map(({ byteLength }) => byteLength)))
  for (const part of parts) process.stdout.write(part)
}

const frames = frameReader(Number(mostBytes))
tell({ ready: true })
for await (const piece of process.stdin as AsyncIterable<Buffer>) {
  for (const { head, parts } of frames.take(piece)) {
    try {
      const { answer, parts: made } = await work(head, parts[0] ?? new Uint8Array())
      tell({ answer }, made)
    } catch (error) {
      // A library that broke off in WebAssembly is in no state to be asked about another file.
      if (error instanceof WebAssembly.RuntimeError) process.exit(70)
      tell({ threw: (error instanceof Error ? error.message : String(error)).slice(0, 500) })
    }
  }
}
// A file that left timers or threads behind must not keep the process.
process.exit(0)
