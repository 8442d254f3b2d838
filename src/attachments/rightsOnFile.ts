import type { PayloadRequest } from 'payload'
import { readsToAnswer } from '../access/readsToAnswer.ts'
import { callerOf } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import type { Attachment } from './attachment.ts'
import { entryFactsOf, type EntryFacts } from './entryFacts.ts'

/** What a person may do with a file. Who only reads a transaction to answer an approval may do nothing with its files. */
export type FileRights = {
  mayDelete: boolean
  mayDeleteAll: boolean
  mayAddVersion: boolean
  mayChangeVisibility: boolean
  mayRestore: boolean
}

const none: FileRights = { mayDelete: false, mayDeleteAll: false, mayAddVersion: false, mayChangeVisibility: false, mayRestore: false }

/**
 * Staff add versions and choose who sees a document, remove what they uploaded themselves, admins anything; clients add
 * versions to what they brought, where the office lets them upload; admins restore. Nobody changes what is deleted.
 */
export function rightsOf(req: PayloadRequest): (file: Attachment, facts: EntryFacts) => Promise<FileRights> {
  const caller = callerOf(req)
  const answers = new Map<number, Promise<boolean>>()
  // Asked once per transaction: of a page of files most are of the same.
  const onlyAnswers = (file: Attachment, facts: EntryFacts): Promise<boolean> => {
    const known = answers.get(file.transaction)
    if (known) return known
    const asked = caller ? readsToAnswer(req, caller, facts) : Promise.resolve(true)
    answers.set(file.transaction, asked)
    return asked
  }
  return async (file, facts) => {
    if (!caller || facts.deleted) return none
    const isAdmin = caller.role === 'admin'
    if (file.deletedAt) return { ...none, mayRestore: isAdmin && !file.purgedAt }
    if (caller.role === 'client') {
      const { clients } = await settingsOf(req.payload)
      return { ...none, mayAddVersion: clients.mayUpload && facts.broughtBy === caller.id }
    }
    if (await onlyAnswers(file, facts)) return none
    return {
      mayDelete: isAdmin || file.uploadedBy === caller.id,
      mayDeleteAll: isAdmin || facts.allMine,
      mayAddVersion: true,
      mayChangeVisibility: true,
      mayRestore: false,
    }
  }
}

/** The rights of the caller on one file that they may see. */
export async function rightsOnFile(req: PayloadRequest, file: Attachment): Promise<FileRights> {
  const facts = (await entryFactsOf(req, [file.id])).get(file.id)
  return facts ? rightsOf(req)(file, facts) : none
}
