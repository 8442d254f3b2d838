import type { Locale } from '../../shared/text.ts'

/** Somebody the office works for: what they are called, how their reference numbers begin, and how often they come. */
export type PastClient = { name: string; account: string | null; prefix: string; weight: number; speaks: Locale; places: readonly string[] }

export const pastClients: readonly PastClient[] = [
  { name: 'Al Noor Development', account: 'client@example.com', prefix: 'AN', weight: 16, speaks: 'en', places: ['Villa 3', 'Villa 7', 'Villa 9', 'Villa 21', 'Noor Compound', 'Noor Gate'] },
  { name: 'شركة البناء الحديث', account: 'client2@example.com', prefix: 'BH', weight: 15, speaks: 'ar', places: ['مجمع الياسمين', 'عمارة النرجس', 'برج العليا', 'فلل الصحافة'] },
  { name: 'Rock Clinic Company', account: 'client3@example.com', prefix: 'RC', weight: 10, speaks: 'en', places: ['Rock Clinic', 'Day Surgery', 'Clinic Annex'] },
  { name: 'Desert Wind Logistics', account: 'client4@example.com', prefix: 'DW', weight: 9, speaks: 'en', places: ['Warehouse 2', 'Warehouse 5', 'Warehouse 7', 'Truck Yard'] },
  { name: 'مؤسسة دار الخليج', account: 'client5@example.com', prefix: 'DK', weight: 9, speaks: 'ar', places: ['مبنى الإدارة', 'سكن الموظفين', 'معرض الملز'] },
  { name: 'Horizon Hotels', account: 'client6@example.com', prefix: 'HH', weight: 7, speaks: 'en', places: ['Horizon Olaya', 'Horizon Airport', 'Banquet Hall'] },
  { name: 'مدارس واحة التعليم', account: 'client7@example.com', prefix: 'WT', weight: 7, speaks: 'ar', places: ['مدرسة البنين', 'مدرسة البنات', 'المسبح المدرسي'] },
  { name: 'Cedar Retail Group', account: 'client8@example.com', prefix: 'CR', weight: 6, speaks: 'en', places: ['Cedar Mall', 'Store 14', 'Food Court'] },
  { name: 'شركة المدار للمقاولات', account: null, prefix: 'MD', weight: 5, speaks: 'ar', places: ['مستودع السلي', 'ورشة الصيانة'] },
  { name: 'Palm Medical Supplies', account: null, prefix: 'PM', weight: 4, speaks: 'en', places: ['Cold Store', 'Main Office'] },
  { name: 'وقف الريان', account: null, prefix: 'WR', weight: 3, speaks: 'ar', places: ['جامع الريان', 'عمارة الوقف'] },
  { name: 'Coral Marine Services', account: null, prefix: 'CM', weight: 3, speaks: 'en', places: ['Dry Dock', 'Harbour Office'] },
  { name: 'Green Valley Farms', account: null, prefix: 'GV', weight: 4, speaks: 'en', places: ['Packing House', 'Farm Gate'] },
  { name: 'ورثة عبدالعزيز السالم', account: null, prefix: 'AS', weight: 3, speaks: 'ar', places: ['استراحة العائلة', 'أرض الشمال'] },
]
