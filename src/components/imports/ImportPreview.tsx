'use client'

export const ImportPreview = () => null
