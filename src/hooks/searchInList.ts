import type { CollectionBeforeOperationHook } from 'payload'
import { answerSearchBox } from '../transactions/answerSearchBox.ts'

/** What is typed into the search box of the admin's list is looked for as everybody else looks for it. */
export const searchInList: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if ((operation !== 'read' && operation !== 'count') || !('where' in args) || !args.where) return args
  return { ...args, where: await answerSearchBox(req, collection, args.where) }
}
