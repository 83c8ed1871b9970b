// Looks for the answer to a proof-of-work challenge, away from the page's own thread.
import 'altcha/workers/pbkdf2'
