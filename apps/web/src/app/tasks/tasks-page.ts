import { Component } from '@angular/core';

/** Tasks. */
@Component({ selector: 'app-tasks-page', template: '' })
export class TasksPage {}
