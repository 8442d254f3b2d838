import { DomainError } from '../shared/errors.ts'

const megabyte = 1_048_576

const inMegabytes = (bytes: number): { limit: string; limitAr: string } => {
  const limit = Math.round((bytes / megabyte) * 10) / 10
  return { limit: `${limit} MB`, limitAr: `${limit} ميغابايت` }
}

/** The refusal of a file that has more than `bytes`. */
export function fileTooLarge(name: string, bytes: number): DomainError {
  return new DomainError('FILE_TOO_LARGE', { name, ...inMegabytes(bytes) }, { data: { file: name, limit: bytes } })
}

export function requestTooLarge(bytes: number): DomainError {
  return new DomainError('REQUEST_TOO_LARGE', inMegabytes(bytes))
}

export function tooMany(name: string, files: number): DomainError {
  const reason = files === 1 ? 'only one file is taken at a time' : `at most ${files} files are taken at a time`
  return new DomainError('FILE_REFUSED', { name, reason, reasonAr: `أكبر عدد للملفات في المرة الواحدة ${files}` })
}

export function malformed(reason: string, reasonAr: string): DomainError {
  return new DomainError('MALFORMED_BODY', { reason: reason.slice(0, 200), reasonAr })
}

/**
 * A full disk is ours, not the sender's fault: it must not be answered as a malformed form. We only write to the disk
 * here; a sender who is gone is an error of reading.
 */
export function isDiskError(error: Error): boolean {
  return 'syscall' in error && error.syscall !== 'read'
}
