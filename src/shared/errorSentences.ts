import type { Text } from './text.ts'

/**
 * Every "no" the product can say: the closed list of codes, each with its sentence.
 * `{name}` is filled from the params; where a param is itself words, the Arabic sentence prefers `<name>Ar`.
 * HTTP numbers live in endpoints/httpStatus.ts, which must name every code of this table.
 */
export const errorSentences = {
  // Reading the request
  MALFORMED_BODY: {
    en: 'The request body could not be read: {reason}.',
    ar: 'تعذرت قراءة محتوى الطلب: {reason}.',
  },
  MALFORMED_QUERY: {
    en: 'The query parameter "{name}" has the value "{value}"; expected: {expected}.',
    ar: 'معامل الاستعلام «{name}» قيمته «{value}»، والمتوقع: {expected}.',
  },
  VALIDATION_FAILED: {
    en: 'The following fields are not valid: {fields}.',
    ar: 'الحقول التالية غير صالحة: {fields}.',
  },
  REQUEST_TOO_LARGE: {
    en: 'The request is larger than the {limit} allowed here.',
    ar: 'حجم الطلب يتجاوز الحد المسموح به وهو {limit}.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    en: 'The content type "{type}" is not accepted here; expected: {expected}.',
    ar: 'نوع المحتوى «{type}» غير مقبول هنا، والمتوقع: {expected}.',
  },
  METHOD_NOT_ALLOWED: {
    en: '{method} is not offered at this address; allowed: {allowed}.',
    ar: 'الطريقة {method} غير متاحة على هذا العنوان، والمتاح: {allowed}.',
  },
  TOO_MANY_ITEMS: {
    en: '{count} items were sent; at most {limit} are allowed at once.',
    ar: 'أُرسل {count} من العناصر، والحد الأعلى في المرة الواحدة {limit}.',
  },
  TOO_MANY_STREAMS: {
    en: 'You have {limit} streams open already. Please close one, or ask for the list from time to time.',
    ar: 'لديك {limit} قناة مفتوحة بالفعل. يرجى إغلاق إحداها أو طلب القائمة من حين لآخر.',
  },
  STREAMS_FULL: {
    en: 'No more streams can be opened here at the moment. Please try again shortly, or ask for the list from time to time.',
    ar: 'لا يمكن فتح قنوات أخرى هنا حالياً. يرجى المحاولة بعد قليل أو طلب القائمة من حين لآخر.',
  },
  RATE_LIMITED: {
    en: 'Too many requests. Please try again in {seconds} seconds.',
    ar: 'عدد الطلبات كبير. يرجى المحاولة بعد {seconds} ثانية.',
  },

  // Who is asking
  UNAUTHENTICATED: {
    en: 'Please sign in to continue.',
    ar: 'يرجى تسجيل الدخول للمتابعة.',
  },
  BAD_CREDENTIALS: {
    en: 'The email or the password is not correct.',
    ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
  },
  ACCOUNT_PENDING: {
    en: 'This account is waiting for the approval of an administrator.',
    ar: 'هذا الحساب بانتظار موافقة مدير النظام.',
  },
  ACCOUNT_REJECTED: {
    en: 'The registration of this account was not approved.',
    ar: 'لم تتم الموافقة على تسجيل هذا الحساب.',
  },
  ACCOUNT_DEACTIVATED: {
    en: 'This account has been deactivated. Please contact the office.',
    ar: 'تم إيقاف هذا الحساب. يرجى التواصل مع المكتب.',
  },
  ACCOUNT_LOCKED: {
    en: 'This account is locked after too many failed attempts. Please try again in {minutes} minutes.',
    ar: 'تم قفل هذا الحساب بعد محاولات دخول فاشلة متكررة. يرجى المحاولة بعد {minutes} دقيقة.',
  },
  EMAIL_UNVERIFIED: {
    en: 'Please confirm your email address first: open the link in the mail we have sent you.',
    ar: 'يرجى تأكيد بريدك الإلكتروني أولاً بفتح الرابط الوارد في الرسالة التي أرسلناها إليك.',
  },
  PASSWORD_EXPIRED: {
    en: 'This password has expired. Please choose a new one by "Forgot password".',
    ar: 'انتهت صلاحية كلمة المرور. يرجى اختيار كلمة جديدة عبر «نسيت كلمة المرور».',
  },
  WRONG_PASSWORD: {
    en: 'The current password is not correct.',
    ar: 'كلمة المرور الحالية غير صحيحة.',
  },
  INVALID_LINK: {
    en: 'This link is unknown, expired or already used. Please ask for a new one.',
    ar: 'هذا الرابط غير معروف أو منتهٍ أو سبق استخدامه. يرجى طلب رابط جديد.',
  },
  INVALID_REFRESH_TOKEN: {
    en: 'The refresh token is unknown, expired or already used. Please sign in again.',
    ar: 'رمز التحديث غير معروف أو منتهٍ أو سبق استخدامه. يرجى تسجيل الدخول من جديد.',
  },
  SECOND_FACTOR_REQUIRED: {
    en: 'Please enter the code that your authenticator app shows, or a recovery code.',
    ar: 'يرجى إدخال الرمز الذي يعرضه تطبيق المصادقة أو أحد رموز الاسترداد.',
  },
  SECOND_FACTOR_WRONG: {
    en: 'The code is not correct or was already used. Each code works once.',
    ar: 'الرمز غير صحيح أو سبق استخدامه. كل رمز صالح لمرة واحدة.',
  },
  SECOND_FACTOR_SETUP_REQUIRED: {
    en: 'Your role signs in with a second factor. Please set it up first, then everything else opens.',
    ar: 'يتطلب دورك التحقق بخطوتين. يرجى إعداده أولاً ثم يُتاح لك الباقي.',
  },
  SECOND_FACTOR_NOT_SET_UP: {
    en: 'There is no second factor here to confirm, change or turn off. Set one up first.',
    ar: 'لا يوجد تحقق بخطوتين لتأكيده أو تغييره أو إيقافه. يرجى إعداده أولاً.',
  },
  SECOND_FACTOR_MANDATORY: {
    en: 'The office demands a second factor of your role; it can be replaced, but not turned off.',
    ar: 'يشترط المكتب التحقق بخطوتين لدورك، ويمكن استبداله ولا يمكن إيقافه.',
  },
  CHALLENGE_INVALID: {
    en: 'This sign-in took too long or was already finished. Please sign in again.',
    ar: 'انتهت مهلة تسجيل الدخول أو سبق إكماله. يرجى تسجيل الدخول من جديد.',
  },
  GOOGLE_TOKEN_INVALID: {
    en: 'Google did not confirm this sign-in. Please try again.',
    ar: 'لم تؤكد Google تسجيل الدخول هذا. يرجى المحاولة مجدداً.',
  },
  GOOGLE_TOKEN_USED: {
    en: 'This confirmation by Google was already used. Please sign in with Google again.',
    ar: 'سبق استخدام هذا التأكيد من Google. يرجى تسجيل الدخول عبر Google مرة أخرى.',
  },
  GOOGLE_EMAIL_UNVERIFIED: {
    en: 'Google has not verified the email address of this account. Verify it there first.',
    ar: 'لم تتحقق Google من البريد الإلكتروني لهذا الحساب. يرجى التحقق منه هناك أولاً.',
  },
  GOOGLE_LINK_REQUIRED: {
    en: 'There is already an account with this email address. Sign in with its password once to connect it with Google.',
    ar: 'يوجد حساب بهذا البريد الإلكتروني. سجّل الدخول بكلمة مروره مرة واحدة لربطه بحساب Google.',
  },
  GOOGLE_ALREADY_LINKED: {
    en: 'One of the two is already connected: an account here belongs to one account at Google.',
    ar: 'أحد الحسابين مرتبط بالفعل: الحساب هنا يرتبط بحساب واحد في Google.',
  },
  GOOGLE_SIGN_IN_ABANDONED: {
    en: 'This sign-in with Google was not begun in this browser, took too long or was already finished. Please begin again.',
    ar: 'لم يبدأ تسجيل الدخول عبر Google في هذا المتصفح أو انتهت مهلته أو سبق إكماله. يرجى البدء من جديد.',
  },
  GOOGLE_UNAVAILABLE: {
    en: 'Google cannot be reached at the moment. Please try again or sign in with your password.',
    ar: 'يتعذر الوصول إلى Google حالياً. يرجى المحاولة مجدداً أو الدخول بكلمة المرور.',
  },
  EMAIL_DOMAIN_NOT_ALLOWED: {
    en: 'Accounts with addresses of "{domain}" are not taken here. Please use the address of your company or ask the office.',
    ar: 'لا تُقبل هنا حسابات بعناوين النطاق «{domain}». يرجى استخدام بريد شركتك أو التواصل مع المكتب.',
  },
  API_KEY_NOT_ALLOWED: {
    en: 'API keys may not do this; a person has to sign in for it.',
    ar: 'لا يُسمح بذلك لمفاتيح الواجهة البرمجية، ويلزم أن يسجّل شخص الدخول لإجرائه.',
  },
  FORBIDDEN: {
    en: 'You are not allowed to do this.',
    ar: 'ليس لديك صلاحية للقيام بهذا الإجراء.',
  },
  FIELD_FORBIDDEN: {
    en: 'You are not allowed to set the field "{field}".',
    ar: 'ليس لديك صلاحية لتعديل الحقل «{field}».',
  },

  PERSON_ON_HOLD: {
    en: 'The personal data of user {id} is under legal hold and cannot be erased.',
    ar: 'البيانات الشخصية للمستخدم {id} خاضعة لحجز قانوني ولا يمكن محوها.',
  },
  PERSON_ERASED: {
    en: 'The personal data of user {id} was erased already.',
    ar: 'سبق محو البيانات الشخصية للمستخدم {id}.',
  },

  // What is asked for
  REPORT_NOT_FOR_READER: {
    en: 'This report is built on fields that you may not see, so it cannot be made for you.',
    ar: 'بُني هذا التقرير على حقول لا يحق لك الاطلاع عليها، فلا يمكن إعداده لك.',
  },
  TOO_MUCH_TO_PREVIEW: {
    en: 'This would take too long to preview. Narrow it down with filters, or have the report made: that is done in the background.',
    ar: 'تستغرق المعاينة وقتاً أطول من اللازم. ضيّق النتائج بالتصفية أو اطلب إعداد التقرير، فهو يُعدّ في الخلفية.',
  },
  NOT_FOUND: {
    en: 'Nothing was found here that you may see.',
    ar: 'لم يُعثر هنا على شيء يمكنك الاطلاع عليه.',
  },
  CONFLICT: {
    en: 'This conflicts with what is stored: {reason}.',
    ar: 'يتعارض هذا مع البيانات المحفوظة: {reason}.',
  },
  IN_USE: {
    en: '"{name}" is used by {count} records and cannot be deleted; deactivate it instead.',
    ar: '«{name}» مستخدم في {count} من السجلات ولا يمكن حذفه، ويمكن إيقافه بدلاً من ذلك.',
  },
  MESSAGE_OVER: {
    en: 'This message was already sent or stopped.',
    ar: 'أُرسلت هذه الرسالة أو أُوقفت من قبل.',
  },
  CALENDAR_IN_USE: {
    en: 'The calendar "{calendar}" is named by version {version} of the workflow "{workflow}", so it cannot be deleted.',
    ar: 'التقويم «{calendar}» مستخدم في النسخة {version} من سير العمل «{workflow}» ولا يمكن حذفه.',
  },
  CALENDAR_OF_SETTINGS: {
    en: 'The calendar of the office is described by its settings; change it there.',
    ar: 'تقويم المكتب تحدده الإعدادات، ويُعدل من هناك.',
  },
  FEED_NOT_READ: {
    en: 'The holiday feed could not be read: {reason}',
    ar: 'تعذرت قراءة تقويم العطلات: {reason}',
  },
  UNKNOWN_CALENDAR: {
    en: 'There is no working calendar "{key}".',
    ar: 'لا يوجد تقويم عمل بالمفتاح «{key}».',
  },
  STALE_REV: {
    en: 'Someone changed this record in the meantime: you saw version {seen}, it is now version {current}.',
    ar: 'تم تعديل هذا السجل في هذه الأثناء: اطلعت على الإصدار {seen} والإصدار الحالي هو {current}.',
  },
  REV_MALFORMED: {
    en: 'The version "{value}" cannot be read; expected a whole number, as in If-Match: "7".',
    ar: 'تعذرت قراءة رقم الإصدار «{value}»، والمتوقع عدد صحيح مثل: If-Match: "7".',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This Idempotency-Key was already used for a different request.',
    ar: 'سبق استخدام مفتاح Idempotency-Key هذا مع طلب مختلف.',
  },
  IDEMPOTENCY_KEY_MALFORMED: {
    en: 'The Idempotency-Key must have 1 to {limit} printable characters.',
    ar: 'يجب أن يتكون مفتاح Idempotency-Key من 1 إلى {limit} من المحارف القابلة للطباعة.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    en: 'A request with this Idempotency-Key is still being worked on. Please try again shortly.',
    ar: 'لا يزال طلب بمفتاح Idempotency-Key نفسه قيد التنفيذ. يرجى المحاولة بعد قليل.',
  },

  // The right door
  USE_STATUS_ENDPOINT: {
    en: 'The status is not edited directly; use POST /transactions/{id}/status.',
    ar: 'لا تُعدّل الحالة مباشرة، استخدم POST /transactions/{id}/status.',
  },
  USE_ASSIGN_ENDPOINT: {
    en: 'The assignee is not edited directly; use POST /transactions/{id}/assign.',
    ar: 'لا يُعدّل المسند إليه مباشرة، استخدم POST /transactions/{id}/assign.',
  },
  USE_DELETE_WITH_REASON: {
    en: 'A transaction is deleted with a reason; use DELETE /transactions/{id} with { "reason": "…" }.',
    ar: 'تُحذف المعاملة مع ذكر السبب، استخدم DELETE /transactions/{id} مع { "reason": "…" }.',
  },
  USE_PASSWORD_ENDPOINT: {
    en: 'Your own password is changed with the current one; use POST /auth/change-password.',
    ar: 'تُغيّر كلمة مرورك بذكر الكلمة الحالية، استخدم POST /auth/change-password.',
  },
  USE_EMAIL_ENDPOINT: {
    en: 'An email address is changed with your password and confirmed from the new address; use POST {path}.',
    ar: 'يُغيّر البريد الإلكتروني بذكر كلمة مرورك ويؤكَّد من العنوان الجديد، استخدم POST {path}.',
  },

  // The rules of the office
  UNKNOWN_STATUS: {
    en: '"{status}" is not a status of the workflow "{workflow}"; its statuses are: {statuses}.',
    ar: '«{status}» ليست من حالات سير العمل «{workflow}»، وحالاته هي: {statuses}.',
  },
  UNKNOWN_TRANSITION: {
    en: 'A transaction cannot go from "{from}" to "{to}"; from "{from}" it can go to: {allowed}.',
    ar: 'لا يمكن نقل المعاملة من «{from}» إلى «{to}»، والمتاح من «{from}»: {allowed}.',
  },
  TRANSITION_NOT_ALLOWED_FOR_ROLE: {
    en: '"{transition}" (from "{from}" to "{to}") may be done by: {roles}. Your role is: {role}.',
    ar: '«{transition}» (من «{from}» إلى «{to}») متاح لـ: {roles}. ودورك: {role}.',
  },
  FINAL_STATE: {
    en: 'The transaction is "{status}", which is final; its status cannot change any more.',
    ar: 'المعاملة في حالة «{status}» وهي حالة نهائية، ولا يمكن تغييرها.',
  },
  COMMENT_REQUIRED: {
    en: '"{transition}" needs a comment that gives the reason.',
    ar: 'يتطلب «{transition}» تعليقاً يوضح السبب.',
  },
  REASON_REQUIRED: {
    en: 'Please give a reason.',
    ar: 'يرجى ذكر السبب.',
  },
  FIELDS_REQUIRED: {
    en: '"{transition}" needs these fields to be filled first: {fields}.',
    ar: 'يتطلب «{transition}» تعبئة الحقول التالية أولاً: {fields}.',
  },
  ATTACHMENT_REQUIRED: {
    en: '"{transition}" needs at least one attachment.',
    ar: 'يتطلب «{transition}» إرفاق ملف واحد على الأقل.',
  },
  SELF_APPROVAL: {
    en: '"{transition}" must be done by somebody other than the person who submitted the transaction.',
    ar: 'يجب أن يقوم بـ«{transition}» شخص غير الذي قدّم المعاملة.',
  },
  CREATOR_FORBIDDEN: {
    en: '"{transition}" must be done by somebody other than the person who created the transaction.',
    ar: 'يجب أن يقوم بـ«{transition}» شخص غير الذي أنشأ المعاملة.',
  },
  CONDITION_NOT_MET: {
    en: '"{transition}" is not possible now: {reason}',
    ar: 'لا يمكن تنفيذ «{transition}» الآن: {reason}',
  },
  CONDITION_BROKEN: {
    en: 'The condition of "{place}" could not be computed ({reason}). Please tell an administrator.',
    ar: 'تعذر حساب شرط «{place}» ({reason}). يرجى إبلاغ مدير النظام.',
  },
  APPROVAL_REQUIRED: {
    en: '"{transition}" is decided by the approval "{approval}"; so far {given} of {needed} have approved.',
    ar: 'يتوقف «{transition}» على الموافقة «{approval}»، وقد وافق حتى الآن {given} من {needed}.',
  },
  NOTHING_TO_APPROVE: {
    en: 'No approval is asked for while the transaction is "{status}".',
    ar: 'لا توجد موافقة مطلوبة والمعاملة في حالة «{status}».',
  },
  NOT_AN_APPROVER: {
    en: '"{approval}" is not asked of you; it is asked of: {approvers}.',
    ar: '«{approval}» غير مطلوبة منك، وهي مطلوبة من: {approvers}.',
  },
  ALREADY_DECIDED: {
    en: 'On "{approval}" this decision was already given; each person and each seat decides once.',
    ar: 'سبق اتخاذ هذا القرار في «{approval}»، ولكل شخص ولكل مقعد قرار واحد.',
  },
  DELEGATION_OVERLAPS: {
    en: 'The approvals of {from} are already with {to} from {start} until {end}; end that delegation first, or choose other times.',
    ar: 'موافقات {from} مفوضة إلى {to} من {start} حتى {end}، يرجى إنهاء ذلك التفويض أولاً أو اختيار وقت آخر.',
  },
  DELEGATION_OVER: {
    en: 'This delegation is already over.',
    ar: 'انتهى هذا التفويض من قبل.',
  },
  APPROVAL_COVERS_OTHER: {
    en: 'The transaction or its files changed since you looked at them; please look again before you decide.',
    ar: 'تغيرت المعاملة أو ملفاتها منذ اطلاعك عليها، يرجى الاطلاع من جديد قبل اتخاذ القرار.',
  },
  TIMER_PASSED: {
    en: 'The time for "{timer}" has passed: the transaction is now "{status}".',
    ar: 'انقضى وقت «{timer}»، والمعاملة الآن في حالة «{status}».',
  },
  NOBODY_TO_ASSIGN: {
    en: 'The assignment "{assignment}" finds nobody who is active and fits.',
    ar: 'لا تجد قاعدة الإسناد «{assignment}» أي شخص نشط ومناسب.',
  },
  UNKNOWN_WORKFLOW_PART: {
    en: '"{key}" is not part of the workflow "{workflow}".',
    ar: '«{key}» ليس جزءاً من سير العمل «{workflow}».',
  },
  COMMENT_EDIT_OVER: {
    en: 'A comment can be edited for {minutes} minutes; that time is over.',
    ar: 'يمكن تعديل التعليق خلال {minutes} دقيقة من كتابته، وقد انقضت.',
  },
  NOT_DELETED: {
    en: 'Transaction {reference} is not deleted, so there is nothing to restore.',
    ar: 'المعاملة {reference} غير محذوفة، فلا شيء لاستعادته.',
  },
  FOLLOW_UP_WITHOUT_WORKFLOW: {
    en: 'This orders a follow-up on the workflow "{workflow}", which has no published version. Please tell an administrator.',
    ar: 'يتطلب هذا إنشاء معاملة متابعة على سير العمل «{workflow}» وليس له نسخة منشورة. يرجى إبلاغ مدير النظام.',
  },
  FOLLOW_UPS_WITHOUT_END: {
    en: 'The workflow "{workflow}" orders follow-ups of follow-ups without an end; {limit} at once are the most. Please tell an administrator.',
    ar: 'ينشئ سير العمل «{workflow}» معاملات متابعة متسلسلة بلا نهاية، والحد الأعلى {limit} دفعة واحدة. يرجى إبلاغ مدير النظام.',
  },
  COMPLETED_CANNOT_BE_DELETED: {
    en: 'Transaction {reference} is completed and cannot be deleted.',
    ar: 'المعاملة {reference} مكتملة ولا يمكن حذفها.',
  },
  DUE_DATE_PAST: {
    en: 'The due date {date} is before today ({today}).',
    ar: 'تاريخ الاستحقاق {date} سابق لتاريخ اليوم ({today}).',
  },
  ASSIGNEE_NOT_STAFF: {
    en: 'A transaction can only be assigned to an active editor or administrator; {assignee} is not one.',
    ar: 'لا تُسند المعاملة إلا إلى محرر أو مدير نظام نشط، و{assignee} ليس كذلك.',
  },
  CLIENT_NOT_CLIENT: {
    en: 'The client of a transaction must be a user with the role client; {client} is not one.',
    ar: 'يجب أن يكون عميل المعاملة مستخدماً بدور عميل، و{client} ليس كذلك.',
  },

  // Workflows and settings
  WORKFLOW_INVALID: {
    en: 'The workflow "{workflow}" cannot be published: {findings}.',
    ar: 'لا يمكن نشر سير العمل «{workflow}»: {findings}.',
  },
  WORKFLOW_IMMUTABLE: {
    en: 'Version {version} of the workflow "{workflow}" is published and cannot be edited; create a new version.',
    ar: 'النسخة {version} من سير العمل «{workflow}» منشورة ولا يمكن تعديلها، يرجى إنشاء نسخة جديدة.',
  },
  NOTHING_TO_PUBLISH: {
    en: 'The workflow "{workflow}" has no draft to publish.',
    ar: 'ليس لسير العمل «{workflow}» مسودة لنشرها.',
  },
  DRAFT_CHANGED: {
    en: 'The draft of the workflow "{workflow}" was changed meanwhile; please look at it again.',
    ar: 'تغيرت مسودة سير العمل «{workflow}» في هذه الأثناء، يرجى مراجعتها مجدداً.',
  },
  PLAN_OUTDATED: {
    en: 'Transactions have changed since the plan was made; please look at a new plan.',
    ar: 'تغيرت معاملات منذ إعداد الخطة، يرجى مراجعة خطة جديدة.',
  },
  VERSION_NOT_PUBLISHED: {
    en: 'Version {version} of the workflow "{workflow}" is not the published one; transactions are only moved to that.',
    ar: 'النسخة {version} من سير العمل «{workflow}» ليست المنشورة، ولا تُنقل المعاملات إلا إلى المنشورة.',
  },
  SETTING_INVALID: {
    en: 'The setting "{setting}" has the value "{value}"; expected: {expected}.',
    ar: 'الإعداد «{setting}» قيمته «{value}»، والمتوقع: {expected}.',
  },
  FEATURE_OFF: {
    en: '{feature} is turned off in the settings.',
    ar: 'تم إيقاف {feature} من الإعدادات.',
  },
  MAINTENANCE: {
    en: 'Maintenance: {message}',
    ar: 'صيانة: {message}',
  },
  NOT_READY: {
    en: 'The system is not ready to answer: {parts}.',
    ar: 'النظام غير جاهز للإجابة: {parts}.',
  },

  // Files and imports
  FILE_REFUSED: {
    en: 'The file "{name}" was refused: {reason}.',
    ar: 'رُفض الملف «{name}»: {reason}.',
  },
  FILE_TOO_LARGE: {
    en: 'The file "{name}" is larger than {limit}.',
    ar: 'حجم الملف «{name}» يتجاوز {limit}.',
  },
  REPORT_NOT_OFFERED: {
    en: 'The report "{report}" is not offered.',
    ar: 'التقرير «{report}» غير متاح.',
  },
  REPORT_NOT_READY: {
    en: 'The report is not ready; its state: {state}.',
    ar: 'التقرير غير جاهز، وحالته: {state}.',
  },
  REPORT_FILE_GONE: {
    en: 'The file of this report is not kept any more. Make the report again.',
    ar: 'لم يعد ملف هذا التقرير محفوظًا. أعد إعداد التقرير.',
  },
  REPORT_OVER: {
    en: 'This report is not being made any more; its state: {state}.',
    ar: 'لم يعد هذا التقرير قيد الإعداد، وحالته: {state}.',
  },
  REPORT_CANCELLED: {
    en: 'It was taken back before it was ready.',
    ar: 'أُلغي قبل أن يكتمل.',
  },
  REPORT_TOO_LARGE: {
    en: 'This would be {rows} rows; asked for at once, {limit} are allowed. Order the report: it is made in the background.',
    ar: 'عدد الصفوف {rows}، والحد الأعلى للتقرير الفوري {limit}. اطلب التقرير ليُعدّ في الخلفية.',
  },
  TOO_MANY_REPORTS: {
    en: 'You have {limit} reports waiting or being made already. Please wait for one of them.',
    ar: 'لديك {limit} تقريرًا قيد الانتظار أو الإعداد. يرجى انتظار أحدها.',
  },
  FORMAT_NOT_OFFERED: {
    en: '{format} is not offered here; there are: {offered}.',
    ar: 'صيغة {format} غير متاحة هنا، والمتاح: {offered}.',
  },
  PDF_TOO_LONG: {
    en: 'A PDF holds at most {most} rows. Choose Excel or CSV, or narrow the filters.',
    ar: 'لا يتسع ملف PDF لأكثر من {most} صف. اختر Excel أو CSV أو ضيّق عوامل التصفية.',
  },
  CANNOT_PRINT: {
    en: 'This page could not be printed. Try a simpler layout, or again in a moment.',
    ar: 'تعذرت طباعة هذه الصفحة. جرّب تخطيطاً أبسط أو أعد المحاولة بعد قليل.',
  },
  FILE_NOT_CLEAN: {
    en: 'The file "{name}" cannot be opened: {reason}.',
    ar: 'لا يمكن فتح الملف «{name}»: {reason}.',
  },
  TOO_MANY_FILES: {
    en: 'A transaction has at most {limit} files; this one has {present}, and {added} more were sent.',
    ar: 'الحد الأعلى لملفات المعاملة {limit}، ولهذه المعاملة {present}، وأُرسل {added} إضافية.',
  },
  NO_PREVIEW: {
    en: 'There is no preview "{size}" of the file "{name}".',
    ar: 'لا توجد معاينة «{size}» للملف «{name}».',
  },
  PREVIEW_NOT_READY: {
    en: 'The preview of "{name}" is still being made. Ask again in a moment.',
    ar: 'ما زالت معاينة «{name}» قيد الإعداد، يرجى المحاولة بعد لحظات.',
  },
  NO_MORE_FILES: {
    en: 'No more files can be added to this transaction. Please ask the office.',
    ar: 'لا يمكن إضافة ملفات أخرى إلى هذه المعاملة. يرجى التواصل مع المكتب.',
  },
  NO_FILES_TO_GIVE: {
    en: 'There is no file here that can be downloaded now.',
    ar: 'لا يوجد هنا ملف يمكن تنزيله الآن.',
  },
  NOT_IN_QUARANTINE: {
    en: 'This content does not lie in quarantine any more. Somebody released or deleted it meanwhile.',
    ar: 'لم يعد هذا المحتوى في الحجر، فقد رُفع الحجر عنه أو حُذف في هذه الأثناء.',
  },
  STORE_UNAVAILABLE: {
    en: 'Files cannot be reached at the moment. Nothing was changed; please try again in a few minutes.',
    ar: 'تعذر الوصول إلى الملفات حالياً. لم يتغير شيء، يرجى المحاولة بعد بضع دقائق.',
  },
  TOO_MANY_VERSIONS: {
    en: 'The document "{name}" would have more than {limit} versions. Delete some that are no longer needed.',
    ar: 'سيتجاوز عدد نسخ المستند «{name}» الحد الأعلى {limit}. احذف النسخ التي لم تعد مطلوبة.',
  },
  FILE_NOT_DELETED: {
    en: 'The file "{name}" is not deleted, so there is nothing to restore.',
    ar: 'الملف «{name}» غير محذوف، فلا شيء لاستعادته.',
  },
  FILE_PURGED: {
    en: 'The time for restoring "{name}" is over: its content was removed, only its record is kept.',
    ar: 'انتهت مدة استعادة الملف «{name}»: أُزيل محتواه وبقي سجله.',
  },
  IMPORT_NOT_FOUND_FILE: {
    en: 'The file of import {id} is no longer stored.',
    ar: 'ملف عملية الاستيراد {id} لم يعد محفوظاً.',
  },
  IMPORT_NOT_FINISHED: {
    en: 'Import {id} is not finished yet; its status is {status}.',
    ar: 'عملية الاستيراد {id} لم تنتهِ بعد، وحالتها {status}.',
  },
  IMPORT_ALREADY_UNDONE: {
    en: 'Import {id} was already undone.',
    ar: 'سبق التراجع عن عملية الاستيراد {id}.',
  },
  IMPORT_CANNOT_UNDO: {
    en: 'Import {id} cannot be undone: {reason}.',
    ar: 'لا يمكن التراجع عن عملية الاستيراد {id}: {reason}.',
  },

  INTERNAL: {
    en: 'Something went wrong on our side. Please quote the request id {requestId} when you contact us.',
    ar: 'حدث خطأ من جانبنا. يرجى ذكر رقم الطلب {requestId} عند التواصل معنا.',
  },
} as const satisfies Record<string, Text>
