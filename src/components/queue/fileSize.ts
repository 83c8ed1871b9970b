const KIB = 1024

/** Bytes as a clerk reads them: 340 KB, 2.1 MB. */
export const fileSize = (bytes: number, locale: 'zh' | 'en'): string => {
  const inKib = bytes / KIB
  const [amount, unit] = inKib < KIB ? [Math.max(1, Math.round(inKib)), 'KB'] : [inKib / KIB, 'MB']
  return `${amount.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`
}
