import type { Priority } from '../shared/priorities.ts'

type DemoWork = {
  externalReference: string
  title: string
  clientName: string
  client: string | null
  type: string
  category: string
  department: string
  description: string
  priority: Priority
  tags: string[]
  dueInDays: number | null
  /** Key of one of `demoWorkflows`; the office's default otherwise. */
  workflow?: string
  customFields?: Record<string, unknown>
  createdBy: string
  assignedTo: string | null
  moves: { by: string; to: string; comment?: string }[]
  comments: { by: string; text: string; internal: boolean }[]
}

const admin = 'admin@example.com'
const admin2 = 'admin2@example.com'
const omar = 'editor@example.com'
const sara = 'editor2@example.com'
const daniel = 'editor3@example.com'
const submit = (by: string) => ({ by, to: 'submitted' })
const review = (by: string) => ({ by, to: 'under_review' })
const approve = { by: admin, to: 'approved' }
const begin = (by: string) => ({ by, to: 'in_progress' })

/** Templates that the demo office works by beside its default. */
export const demoWorkflows: readonly string[] = ['simple_approval', 'engineering_submission']

export const demoWork: readonly DemoWork[] = [
  {
    externalReference: 'AN-2041', title: 'Villa 12, structural drawings', clientName: 'Al Noor Development', client: 'client@example.com',
    type: 'document_review', category: 'engineering', department: 'engineering', priority: 'high', tags: ['villa', 'structure'],
    description: 'Second submission after the comments on the foundation plan.', dueInDays: 5, createdBy: omar, assignedTo: omar,
    moves: [submit(omar), review(omar)],
    comments: [
      { by: omar, text: 'Sheet S-102 still shows the old column grid.', internal: true },
      { by: omar, text: 'We have your drawings and are checking them this week.', internal: false },
    ],
  },
  {
    externalReference: 'AN-2044', title: 'Villa 14, approval of façade', clientName: 'Al Noor Development', client: 'client@example.com',
    type: 'approval_request', category: 'architecture', department: 'architecture', priority: 'normal', tags: ['villa'],
    description: 'Façade in the new municipality guideline.', dueInDays: -4, createdBy: sara, assignedTo: sara,
    moves: [submit(sara), review(sara), approve, begin(sara)], comments: [],
  },
  {
    externalReference: 'BH-0917', title: 'مخطط الموقع العام لمجمع الياسمين', clientName: 'شركة البناء الحديث', client: 'client2@example.com',
    type: 'submission', category: 'planning', department: 'architecture', priority: 'urgent', tags: ['مجمع', 'مخططات'],
    description: 'تقديم المخطط العام بعد اعتماد الأمانة.', dueInDays: 2, createdBy: sara, assignedTo: sara,
    moves: [submit(sara)], comments: [{ by: sara, text: 'بانتظار صورة الصك من العميل.', internal: false }],
  },
  {
    externalReference: 'BH-0921', title: 'طلب معلومات عن ارتدادات المبنى', clientName: 'شركة البناء الحديث', client: 'client2@example.com',
    type: 'information_request', category: 'consultation', department: 'engineering', priority: 'low', tags: [],
    description: 'استفسار عن الارتدادات النظامية للواجهة الشمالية.', dueInDays: 12, createdBy: omar, assignedTo: null,
    moves: [submit(omar)], comments: [],
  },
  {
    externalReference: 'RC-311', title: 'Rock Clinic, revision of fire exits', clientName: 'Rock Clinic Company', client: null,
    type: 'revision_request', category: 'construction', department: 'engineering', priority: 'high', tags: ['fire', 'clinic'],
    description: 'Civil defence asks for a third exit on the second floor.', dueInDays: 9, createdBy: admin, assignedTo: omar,
    moves: [submit(admin), review(omar), { by: admin2, to: 'approved' }, begin(omar), { by: omar, to: 'on_hold', comment: 'Waiting for the civil defence visit.' }], comments: [],
  },
  {
    externalReference: 'RC-298', title: 'Rock Clinic, parking layout', clientName: 'Rock Clinic Company', client: null,
    type: 'document_review', category: 'planning', department: 'engineering', priority: 'normal', tags: ['clinic'],
    description: 'Parking for 84 cars with two entrances.', dueInDays: 1, createdBy: omar, assignedTo: omar,
    moves: [submit(omar), review(omar), approve, begin(omar), { by: omar, to: 'completed' }], comments: [],
  },
  {
    externalReference: 'DW-77', title: 'Contract for supervision, Warehouse 7', clientName: 'Desert Wind Logistics', client: null,
    type: 'approval_processing', category: 'consultation', department: 'legal', priority: 'normal', tags: ['contract'],
    description: 'Supervision contract, second draft.', dueInDays: 20, createdBy: daniel, assignedTo: daniel, moves: [], comments: [],
  },
  {
    externalReference: 'DW-71', title: 'Warehouse 5, change of use', clientName: 'Desert Wind Logistics', client: null,
    type: 'submission', category: 'planning', department: 'legal', priority: 'low', tags: ['warehouse'],
    description: 'From storage to light assembly.', dueInDays: null, createdBy: daniel, assignedTo: daniel,
    moves: [submit(daniel), { by: daniel, to: 'cancelled', comment: 'The client withdrew the application.' }], comments: [],
  },
  {
    externalReference: 'AN-2050', title: 'Villa 15, fee proposal', clientName: 'Al Noor Development', client: 'client@example.com',
    type: 'approval_request', category: 'consultation', department: 'engineering', priority: 'normal', tags: ['villa', 'fees'],
    description: 'Fee for the supervision of three months.', dueInDays: 3, createdBy: omar, assignedTo: omar, workflow: 'simple_approval',
    moves: [{ by: omar, to: 'waiting_approval' }], comments: [],
  },
  {
    externalReference: 'BH-0930', title: 'مخططات السلامة للمبنى الإداري', clientName: 'شركة البناء الحديث', client: 'client2@example.com',
    type: 'submission', category: 'engineering', department: 'engineering', priority: 'high', tags: ['سلامة'],
    description: 'تقديم مخططات السلامة إلى الدفاع المدني.', dueInDays: 14, createdBy: omar, assignedTo: omar, workflow: 'engineering_submission',
    customFields: { drawing_number: 'A-101', authority: 'الدفاع المدني' }, moves: [], comments: [],
  },
]
