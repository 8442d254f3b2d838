import type { CollectionBeforeValidateHook } from 'payload'
import { DomainError } from '../shared/errors.ts'

/** A rejection says why: the applicant is told. The reason of a former state goes with that state. */
export const guardStatus: CollectionBeforeValidateHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || data?.status === undefined || data.status === originalDoc?.status) return data
  const reason = typeof data.statusReason === 'string' ? data.statusReason.trim() : ''
  if (data.status === 'rejected' && (reason === '' || reason === originalDoc?.statusReason)) {
    const message = { en: 'Please give a reason; the applicant is told.', ar: 'يرجى ذكر السبب، وسيُبلّغ به مقدم الطلب.' }
    throw new DomainError('REASON_REQUIRED', {}, { fields: [{ path: 'statusReason', code: 'REQUIRED', message }] })
  }
  return { ...data, statusReason: data.status === 'active' || reason === '' ? null : reason }
}
