-- A row is added by every launch and is looked up by its id for every execution shown, cleaned up or recovered.
CREATE INDEX BTRADE_TASK_DEPLOYMENT_ID_IX ON task_deployment (task_deployment_id);
CREATE INDEX BTRADE_TASK_DEPLOYMENT_TASK_IX ON task_deployment (task_definition_name, created_on);
