/** TwiML that says something twice in Dutch, with time to find a pen. */
export async function saidSlowly(text: string): Promise<string> {
  const { default: twilio } = await import('twilio');
  const response = new twilio.twiml.VoiceResponse();
  response.pause({ length: 1 });
  response.say({ language: 'nl-NL' }, text);
  response.pause({ length: 2 });
  response.say({ language: 'nl-NL' }, text);
  return response.toString();
}
