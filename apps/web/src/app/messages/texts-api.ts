import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type {
  IncomingTextView, SendTexts, SentTexts, TextDraft, TextsPreview, TextTemplateDraft, TextTemplateView,
} from '@voortuin/contract/messages/messages'; // prettier-ignore
import type { ParkedTextView } from '@voortuin/contract/messages/parked-texts';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about texts and their templates; lists are read with `pages`. */
@Service()
export class TextsApi {
  private readonly http = inject(HttpClient);

  /** How texts will be, what they cost and who gets none; nothing is sent. */
  preview(draft: TextDraft): Promise<TextsPreview> {
    return this.post('texts/preview', draft);
  }

  /** Sends; the same id with the same content is sent once. */
  send(request: SendTexts): Promise<SentTexts> {
    return this.post('texts', request);
  }

  /** Says whose text it was. */
  assign(id: string, caregiverId: string): Promise<IncomingTextView> {
    return this.post(`texts/${id}/assign`, { caregiverId });
  }

  /** Somebody read it and did what it asks. */
  handle(id: string): Promise<IncomingTextView> {
    return this.post(`texts/${id}/handled`, {});
  }

  async again(id: string, claim: number): Promise<void> {
    await this.post(`texts/${id}/again`, { claim });
  }

  async drop(id: string): Promise<void> {
    await this.post(`texts/${id}/drop`, {});
  }

  /** Texts that need a person; call it where `inject` may be called. */
  parked(): HttpResourceRef<ParkedTextView[] | undefined> {
    return httpResource<ParkedTextView[]>(() => `${api}/parked-texts`);
  }

  /** These answer what is still parked. */
  parkedAgain({ id, claim }: ParkedTextView): Promise<ParkedTextView[]> {
    return this.post(`parked-texts/${id}/again`, { claim });
  }

  dropParked({ id }: ParkedTextView): Promise<ParkedTextView[]> {
    return this.post(`parked-texts/${id}/drop`, {});
  }

  /** Lets go all that waited for another day's money. */
  goOn(): Promise<ParkedTextView[]> {
    return this.post('parked-texts/go-on', {});
  }

  /** Call it where `inject` may be called. */
  templates(): HttpResourceRef<TextTemplateView[] | undefined> {
    return httpResource<TextTemplateView[]>(() => `${api}/text-templates`);
  }

  /** Adds a template, or changes the one with this id. */
  saveTemplate(draft: TextTemplateDraft, id: string | null): Promise<TextTemplateView> {
    return id
      ? firstValueFrom(this.http.put<TextTemplateView>(`${api}/text-templates/${id}`, draft))
      : this.post('text-templates', draft);
  }

  async retireTemplate(id: string): Promise<void> {
    await this.post(`text-templates/${id}/retire`, {});
  }

  private post<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(`${api}/${path}`, body));
  }
}
