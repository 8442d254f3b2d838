/**
 * The same batches, each asked for while the one before is still being used: whoever reads and whoever writes work at
 * the same time. When the user ends early, what was asked for is waited for, so that nothing is left under way.
 */
export async function* readAhead<Batch>(batches: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  let next = batches.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = batches.next()
      // Whoever is not waiting for it yet must not be taken for nobody.
      next.catch(() => {})
      yield value
    }
  } finally {
    await next.catch(() => {})
    await batches.return(undefined)
  }
}
