import type { PayloadRequest } from 'payload'

const key = 'mdc.resetsTemplate'

/** Runs a save that gives a template the words of the release back; `resetsTemplate` is true meanwhile. */
export async function resettingTemplate<Done>(req: PayloadRequest, save: () => Promise<Done>): Promise<Done> {
  req.context[key] = true
  try {
    return await save()
  } finally {
    delete req.context[key]
  }
}

export function resetsTemplate(req: PayloadRequest): boolean {
  return req.context[key] === true
}
