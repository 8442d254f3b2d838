import type { DemoPerson } from '../../shared/demoPeople.ts'

/** Colleagues and clients whom a demo office with a past has beside those anybody signs in as. */
export const pastPeople: readonly DemoPerson[] = [
  { email: 'editor4@example.com', name: 'Layla Mansour', role: 'editor', locale: 'en', department: 'engineering' },
  { email: 'editor5@example.com', name: 'ماجد الحربي', role: 'editor', locale: 'ar', department: 'architecture' },
  { email: 'editor6@example.com', name: 'نورة السبيعي', role: 'editor', locale: 'ar', department: 'operations' },
  { email: 'editor7@example.com', name: 'Yusuf Karim', role: 'editor', locale: 'en', department: 'finance' },
  { email: 'client3@example.com', name: 'Maryam Rock', role: 'client', locale: 'en', department: null, company: 'Rock Clinic Company' },
  { email: 'client4@example.com', name: 'Anton Berg', role: 'client', locale: 'en', department: null, company: 'Desert Wind Logistics' },
  { email: 'client5@example.com', name: 'عبدالله الزهراني', role: 'client', locale: 'ar', department: null, company: 'مؤسسة دار الخليج' },
  { email: 'client6@example.com', name: 'Elena Marsh', role: 'client', locale: 'en', department: null, company: 'Horizon Hotels' },
  { email: 'client7@example.com', name: 'هند القحطاني', role: 'client', locale: 'ar', department: null, company: 'مدارس واحة التعليم' },
  { email: 'client8@example.com', name: 'George Haddad', role: 'client', locale: 'en', department: null, company: 'Cedar Retail Group' },
]
