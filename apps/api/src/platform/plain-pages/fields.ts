import { markup, type Html, type Piece } from './html.ts';

/** What was typed in a form, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;
/** What is wrong in a form, by the name of the field. */
export type Wrong = Readonly<Record<string, string>>;

/** How a field is asked for. */
export interface Asked {
  /** Makes ids of one page differ. */
  form: string;
  name: string;
  label: string;
  hint?: string;
  typed: Typed;
  wrong: Wrong;
}

/** Says what is wrong in a field, beside it. */
const about = ({ form, name, hint, wrong }: Asked): Html =>
  markup`${hint && markup`<p class="hint" id="${form}-${name}-hint">${hint}</p>`}
${wrong[name] && markup`<p class="wrong" id="${form}-${name}-wrong">${wrong[name]}</p>`}`;

const described = ({ form, name, hint, wrong }: Asked): Piece => {
  const ids = [hint && `${form}-${name}-hint`, wrong[name] && `${form}-${name}-wrong`].filter(Boolean).join(' ');
  return [ids && markup` aria-describedby="${ids}"`, wrong[name] && markup` aria-invalid="true"`];
};

/** A line to type. */
export function line(asked: Asked, attributes: Piece = ''): Html {
  const { form, name, label, typed } = asked;
  return markup`<div class="field"><label for="${form}-${name}">${label}</label>
${about(asked)}<input id="${form}-${name}" name="${name}" value="${typed[name]}"${described(asked)} ${attributes}></div>`;
}

/** A few lines to type. */
export function lines(asked: Asked, attributes: Piece = markup`rows="3"`): Html {
  const { form, name, label, typed } = asked;
  return markup`<div class="field"><label for="${form}-${name}">${label}</label>
${about(asked)}<textarea id="${form}-${name}" name="${name}" maxlength="2000"${described(asked)} ${attributes}>
${typed[name]}</textarea></div>`;
}

/** One of several, each in plain sight. */
export function choice(asked: Asked, choices: readonly (readonly [string, string])[]): Html {
  const { form, name, label, typed } = asked;
  return markup`<fieldset id="${form}-${name}"${described(asked)}><legend>${label}</legend>
${about(asked)}${choices.map(
    ([value, words]) =>
      markup`<label class="choice"><input type="radio" name="${name}" value="${value}" required${
        typed[name] === value && markup` checked`
      } id="${form}-${name}-${value}">${words}</label>
`,
  )}</fieldset>`;
}
