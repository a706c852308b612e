/** What a control knows of the field around it. The field itself knows of form fields, and so comes with all of forms. */
export abstract class FieldAround {
  /** Of the control. */
  abstract readonly id: string;
  /** Words when what stands in it is wrong. */
  abstract wrong(): string | null | undefined;
  /** The ids of what describes the control. */
  abstract describedBy(): string | null;
}
