/**
 * The test file that every scanner calls a virus and that does nothing. Made of pieces: whole, it would have scanners
 * take this very source for infected.
 */
export const eicar = (): Buffer =>
  Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR', '-STANDARD-ANTIVIRUS-', 'TEST-FILE!', '$H+H*'].join(''), 'latin1')

/** What the signature of tests/helpers/clamd.ts calls it; clamd marks what is not of its makers. */
export const eicarName = 'Eicar-Test-Signature.UNOFFICIAL'
