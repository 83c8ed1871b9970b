/** A form that takes one code. What was typed stays in the field beside what is wrong with it. */
export const LookupForm = ({
  id,
  action,
  typed,
  error,
  texts,
}: {
  /** Unique on the page. */
  id: string
  action: string
  typed: string
  /** What is wrong with what was typed, as a sentence. */
  error: string | undefined
  texts: { label: string; help: string; submit: string }
}) => (
  <form className="lookup" action={action} method="post">
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={id}>{texts.label}</label>
      <p className="field__help" id={`${id}-help`}>
        {texts.help}
      </p>
      {error && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="lookup__row">
        <input
          id={id}
          name="code"
          type="text"
          defaultValue={typed}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error ${id}-help` : `${id}-help`}
        />
        <button className="button" type="submit">
          {texts.submit}
        </button>
      </div>
    </div>
  </form>
)
