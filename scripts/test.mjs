import { onNode24 } from './onNode24.mjs'

/** `npm test`: everything, or the parts that are named (types, lint, unit, int, e2e). See runTests.ts. */
await onNode24('runTests.ts', process.argv.slice(2))
