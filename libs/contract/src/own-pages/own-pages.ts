/** A link to her own page that works now. */
export class OwnPageLinkView {
  /** The number of hers that it was texted to. */
  numberShown!: string;
  madeAt!: string;
  endsAt!: string;
}

/** Her own page, for who looks after her. */
export class OwnPageView {
  links!: OwnPageLinkView[];
  /** The sentences in which she reads when she hears from whom, in the Dutch of her page. */
  sees!: string[];
}
