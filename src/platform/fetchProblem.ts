import type { Text } from '../shared/text.ts'

/** Why an address gave nothing. None of them tells what the answer of a refused address would have been. */
export const fetchProblems = {
  BAD_ADDRESS: { en: 'This is not an address such as https://example.com/path.', ar: 'هذا ليس عنواناً مثل https://example.com/path.' },
  NOT_HTTPS: { en: 'The address does not begin with https.', ar: 'العنوان لا يبدأ بـ https.' },
  UNKNOWN_HOST: { en: 'There is no server of this name.', ar: 'لا يوجد خادم بهذا الاسم.' },
  PRIVATE_ADDRESS: {
    en: 'The address leads into a private network; only addresses of the open internet are asked.',
    ar: 'العنوان يقود إلى شبكة خاصة، ولا تُستخدم إلا عناوين الإنترنت العامة.',
  },
  TOO_MANY_REDIRECTS: { en: 'The address leads from one place to the next without an end.', ar: 'العنوان يحيل من مكان إلى آخر بلا نهاية.' },
  TOO_LARGE: { en: 'The answer is larger than allowed.', ar: 'حجم الرد أكبر من المسموح به.' },
  TIMED_OUT: { en: 'The server did not answer in time.', ar: 'لم يرد الخادم في الوقت المحدد.' },
  UNTRUSTED: { en: 'The certificate of the server is not valid for this address.', ar: 'شهادة الخادم غير صالحة لهذا العنوان.' },
  FAILED: { en: 'The server could not be reached.', ar: 'تعذر الوصول إلى الخادم.' },
} as const satisfies Record<string, Text>

export type FetchProblem = keyof typeof fetchProblems

/** An address that could not or must not be asked. `problem` is for programs, `text` for people. */
export class FetchError extends Error {
  readonly problem: FetchProblem
  readonly text: Text

  constructor(problem: FetchProblem, cause?: unknown) {
    super(fetchProblems[problem].en, { cause })
    this.name = 'FetchError'
    this.problem = problem
    this.text = fetchProblems[problem]
  }
}
