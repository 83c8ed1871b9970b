/** What somebody typed, shown as they typed it, to be copied. */
export const WrittenText = ({ label, help, text }: { label: string; help: string; text: string }) => (
  <div className="field">
    <label htmlFor="written">{label}</label>
    <p className="field__help" id="written-help">
      {help}
    </p>
    <textarea id="written" rows={8} readOnly defaultValue={text} aria-describedby="written-help" />
  </div>
)
