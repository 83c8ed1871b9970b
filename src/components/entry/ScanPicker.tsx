'use client'

import { useRef } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'
import { fileSize } from '../queue/fileSize'
import type { ControlProps } from './EntryField'

type Props = {
  control: ControlProps
  accept: string
  files: readonly File[]
  onChange: (files: readonly File[]) => void
}

/** Scans of the letter; chosen ones stay until they are removed. */
export const ScanPicker = ({ control, accept, files, onChange }: Props) => {
  const { t, locale } = useDeskTranslation()
  const input = useRef<HTMLInputElement>(null)
  const add = (chosen: FileList | null) => {
    onChange([...files, ...(chosen ?? [])])
    // The same file may be chosen again after it was removed.
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <input
        {...control}
        ref={input}
        type="file"
        multiple
        accept={accept}
        onChange={({ target }) => add(target.files)}
      />
      {files.length > 0 && (
        <ul className="desk-entry__files">
          {files.map((file, index) => (
            <li key={`${file.name} ${index}`}>
              <span>{file.name}</span> <span className="desk-muted">{fileSize(file.size, locale)}</span>
              <button
                type="button"
                className="desk-link-button"
                onClick={() => onChange(files.filter((other) => other !== file))}
              >
                {t('entry:removeFile', { name: file.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
