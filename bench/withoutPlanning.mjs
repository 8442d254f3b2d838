import { registerHooks } from 'node:module'

// Loaded before the server (`node --import`): the product, but nobody is told of anything. For bench/notifications/planning.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src/notifications/plan.ts')
      ? { format: 'module', shortCircuit: true, source: 'export async function planNotices() {}' }
      : next(url, context),
})
