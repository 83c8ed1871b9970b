import { describe, expect, it } from 'vitest'
import { parseEnvFile } from '../../scripts/environment.mjs'
import { assertRoom } from '../../scripts/install.mjs'
import { checkNode } from '../../scripts/node.mjs'
import { table, widthOf } from '../../scripts/demo.mjs'

const GIGABYTE = 2 ** 30

describe('the Node version', () => {
  it.each(['v12.22.12', 'v16.20.2', 'v18.20.8', 'v20.8.1'])('refuses %s in both languages', (version) => {
    expect(() => checkNode(version)).toThrow(
      `当前 Node.js 版本为 ${version}，本系统需要 20.9 或更高版本，请升级后再运行。\n` +
        `This is Node.js ${version}; 20.9 or newer is needed. Upgrade Node.js and run this again.`,
    )
  })

  it.each(['v20.9.0', 'v20.20.2', 'v22.0.0', 'v24.1.0'])('accepts %s', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })
})

describe('room on the disk', () => {
  it('refuses to begin with too little, and says how much is free and how much is needed', () => {
    const begin = () => assertRoom({ free: 1.4 * GIGABYTE, needed: 3 * GIGABYTE })
    expect(begin).toThrow('磁盘剩余空间只有 1.4 GB，至少需要 3.0 GB')
    expect(begin).toThrow('Only 1.4 GB of disk are free and 3.0 GB are needed.')
  })

  it('begins with just enough', () => {
    expect(() => assertRoom({ free: 3 * GIGABYTE, needed: 3 * GIGABYTE })).not.toThrow()
  })
})

describe('the .env file', () => {
  it('reads plain, quoted and exported values and passes over comments', () => {
    const content = [
      '# 数据库',
      'DATABASE_URL=postgresql://a:b@host/desk # the demo',
      'export PORT = 4000',
      "MAIL_FROM='商务厅 <a@b.example>'",
      'PAYLOAD_SECRET="has # inside"',
      'EMPTY=',
    ].join('\n')
    expect(parseEnvFile(content)).toEqual({
      DATABASE_URL: 'postgresql://a:b@host/desk',
      PORT: '4000',
      MAIL_FROM: '商务厅 <a@b.example>',
      PAYLOAD_SECRET: 'has # inside',
      EMPTY: '',
    })
  })
})

describe('a table on the terminal', () => {
  it('counts two columns for a Chinese character', () => {
    expect(widthOf('审批人 ok')).toBe(9)
  })

  it('lines up columns of both languages', () => {
    const rows = [
      ['角色', 'E-mail'],
      ['auditor', 'a@b.example'],
    ]
    expect(table(rows)).toBe('  角色     E-mail\n  auditor  a@b.example')
  })
})
