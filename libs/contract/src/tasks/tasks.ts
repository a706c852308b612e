import { lengths } from '../platform/words.ts';
import { Day, Id, OneOf, Text } from '../platform/fields.ts';
import { PageQuery } from '../platform/page.ts';

/** Something promised or to do; its owner is whoever writes it, unless another is named. */
export class AddTask {
  @Id() id!: string;
  @Id({ optional: true }) caregiverId?: string | null;
  @Text(lengths.line) what!: string;
  @Day() dueOn!: string;
  @Id({ optional: true }) ownerId?: string | null;
}

/** A task changed. */
export class ChangeTask {
  @Text(lengths.line) what!: string;
  @Day() dueOn!: string;
  @Id() ownerId!: string;
}

/** A task done, with a word about it if one likes. */
export class FinishTask {
  @Text(lengths.line, { optional: true }) note?: string | null;
}

/** A task with its owner and date. */
export class TaskView {
  id!: string;
  caregiverId!: string | null;
  caregiver!: string | null;
  what!: string;
  ownerId!: string;
  owner!: string;
  dueOn!: string;
  createdAt!: string;
  doneAt!: string | null;
  doneNote!: string | null;
  /** The referral that asks it, when nobody wrote the task. */
  referralId!: string | null;
}

/** Whose tasks, and only the open ones or those done. */
export class TaskQuery extends PageQuery {
  @OneOf(['mine', 'all'], { optional: true }) whose?: 'mine' | 'all' | null;
  @OneOf(['open', 'done'], { optional: true }) state?: 'open' | 'done' | null;
  @Id({ optional: true }) caregiverId?: string | null;
}
