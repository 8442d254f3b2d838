/** How reports look, as it is edited. */
export type PageDraft = { name: string; description: string; paper: 'portrait' | 'landscape'; body: string; css: string }

/** A mistake in the page or its CSS: on which line, and what. `line` counts from 1. */
export type PageFault = { field: 'body' | 'css'; line: number | null; message: string }

type Said = { message: string; data?: { errors?: { path: string; message: string }[] } }

/** What the server says of a page: mistakes beside the lines they are on, the rest in one place. Pure. */
export function faultsOfPage({ message, data }: Said): { faults: PageFault[]; problem: string } {
  const errors = data?.errors ?? []
  const faults = errors.flatMap(({ path, message: said, ...more }): PageFault[] => {
    if (path !== 'body' && path !== 'css') return []
    const { line } = more as { line?: unknown }
    return [{ field: path, line: typeof line === 'number' ? line : null, message: said }]
  })
  const others = errors.filter(({ path }) => path !== 'body' && path !== 'css').map(({ message: said }) => said)
  return { faults, problem: faults.length > 0 && others.length === 0 ? '' : (others.length === 0 ? [message] : others).join(' ') }
}
