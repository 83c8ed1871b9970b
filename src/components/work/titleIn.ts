import type { Locale } from '../../i18n'

/** The title in the reader's language where there is one; titles are Chinese first. */
export const titleIn = (
  locale: Locale,
  { title, titleEn }: { title: string; titleEn: string | null },
): string => (locale === 'en' && titleEn) || title
