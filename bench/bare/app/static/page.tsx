export const dynamic = 'force-static'

const CLAUSES = 60
const SENTENCE =
  '支持跨境电商企业在海南自由贸易港开展保税备货、直邮出口和海外仓业务，完善通关、结汇、退税等配套服务，加强全过程监管。'

/** A page without data, about as long as an open consultation with its draft. */
const StaticPage = () => (
  <main>
    <h1>静态页面</h1>
    {Array.from({ length: CLAUSES }, (_, index) => (
      <section key={index} id={`c-${index}`}>
        <h2>第{index + 1}条</h2>
        <p>{SENTENCE.repeat(2)}</p>
      </section>
    ))}
  </main>
)

export default StaticPage
