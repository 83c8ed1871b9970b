'use client'

import { useTranslation } from '@payloadcms/ui'

const OTHER = {
  zh: { language: 'en', label: 'English' },
  en: { language: 'zh', label: '中文' },
} as const

/** The other language, one click away; each is named in its own. */
export const LanguageSwitch = () => {
  const { i18n, switchLanguage } = useTranslation()
  const { language, label } = OTHER[String(i18n.language) === 'en' ? 'en' : 'zh']
  return (
    <button
      type="button"
      className="desk-language"
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => void switchLanguage?.(language)}
    >
      {label}
    </button>
  )
}
