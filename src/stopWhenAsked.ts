/**
 * Runs `stop` once, when the process is asked to end (SIGTERM, Ctrl-C) or its parent is gone, and
 * exits. Work that hangs longer than 20 s is left to the database to take back.
 */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let stopping = false
  const end = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 20_000).unref()
    try {
      await stop()
      process.exit(0)
    } catch (error) {
      console.error(error)
      process.exit(1)
    }
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('disconnect', end)
}
