import type { PayloadRequest } from 'payload'

const key = 'mdcCalendarFeed'

/** Runs the save of what a feed gave, and only that one: persons cannot write these days, they write their own. */
export async function withFeedSave<Result>(req: PayloadRequest, save: () => Promise<Result>): Promise<Result> {
  req.context[key] = true
  try {
    return await save()
  } finally {
    delete req.context[key]
  }
}

export function isFeedSave(req: Pick<PayloadRequest, 'context'>): boolean {
  return req.context[key] === true
}
