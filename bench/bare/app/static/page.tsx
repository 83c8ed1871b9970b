export const dynamic = 'force-static'

const CLAUSES = 58
const SENTENCE =
  '支持跨境电商企业在海南自由贸易港开展保税备货、直邮出口和海外仓业务，完善通关、结汇、退税等配套服务。'

/**
 * A page without data, about as long as an open consultation with its draft in bytes and in characters: Next reads
 * every character of a page for its ETag, so that neither alone would be fair.
 */
const StaticPage = () => (
  <main className="wrap page consultation">
    <h1>静态页面</h1>
    {Array.from({ length: CLAUSES }, (_, index) => (
      <section
        key={index}
        id={`c-${index}`}
        className="clause clause--level-2"
        aria-labelledby={`h-${index}`}
      >
        <h2 id={`h-${index}`} className="clause__heading">
          第{index + 1}条
        </h2>
        <p className="clause__text">{SENTENCE}</p>
        <a
          className="clause__comment no-print"
          rel="nofollow"
          href={`/zh/consultations/comment?clause=c-${index}`}
        >
          Comment
        </a>
      </section>
    ))}
  </main>
)

export default StaticPage
