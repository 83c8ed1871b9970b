/** The sign of the site: a document and the wave under it. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
    <rect width="40" height="40" rx="6" fill="#0d4a63" />
    <path d="M11 8h13l5 5v10H11z" fill="#fff" />
    <path d="M15 14h7M15 18h10" stroke="#0d4a63" strokeWidth="1.8" strokeLinecap="round" />
    <path
      d="M7 28c3.3-3 6.5-3 9.8 0s6.5 3 9.8 0 4.6-3 6.4-1.5"
      fill="none"
      stroke="#fff"
      strokeWidth="2"
      strokeLinecap="round"
    />
    <circle cx="30" cy="10.5" r="3.5" fill="#e2574c" />
  </svg>
)
