import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type {
  IncomingTextView, SendTexts, SentTexts, TextDraft, TextsPreview, TextTemplateDraft, TextTemplateView,
} from '@voortuin/contract/messages/messages'; // prettier-ignore
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
