import { Button } from '@payloadcms/ui'

type Props = { submit: string; leave: string; isDisabled: boolean; onLeave: () => void }

/** The foot of a form in a dialog: send it, or leave. */
export const DialogButtons = ({ submit, leave, isDisabled, onLeave }: Props) => (
  <div className="desk-action-form__buttons">
    <Button type="submit" size="medium" margin={false} disabled={isDisabled}>
      {submit}
    </Button>
    <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={onLeave}>
      {leave}
    </Button>
  </div>
)
