import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { AddTask, ChangeTask, FinishTask, TaskView } from '@voortuin/contract/tasks/tasks';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about tasks; lists are read with `pages`. */
@Service()
export class TasksApi {
  private readonly http = inject(HttpClient);

  add(request: AddTask): Promise<TaskView> {
    return firstValueFrom(this.http.post<TaskView>(`${api}/tasks`, request));
  }

  change(id: string, request: ChangeTask): Promise<TaskView> {
    return firstValueFrom(this.http.put<TaskView>(`${api}/tasks/${id}`, request));
  }

  finish(id: string, request: FinishTask): Promise<TaskView> {
    return firstValueFrom(this.http.post<TaskView>(`${api}/tasks/${id}/finish`, request));
  }

  reopen(id: string): Promise<TaskView> {
    return firstValueFrom(this.http.post<TaskView>(`${api}/tasks/${id}/reopen`, {}));
  }
}
