// The optimized integrations, `arn:aws:states:::service:action[.pattern]`: what each service can do, and how a task may
// wait for it. `required` are the arguments without which AWS's own API refuses the call.
// https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html
import type { TaskPattern } from './resource.js';

export type ServicePattern = Exclude<TaskPattern, 'activity'>;

export interface OptimizedAction {
  readonly patterns: readonly ServicePattern[];
  readonly required: readonly string[];
}
interface OptimizedService {
  readonly [action: string]: OptimizedAction;
}

const request = (...required: readonly string[]): OptimizedAction => ({ patterns: ['request'], required });
const job = (...required: readonly string[]): OptimizedAction => ({ patterns: ['request', 'sync'], required });
const callback = (...required: readonly string[]): OptimizedAction => ({ patterns: ['request', 'callback'], required });
const all = (...required: readonly string[]): OptimizedAction => ({
  patterns: ['request', 'sync', 'callback'],
  required,
});

export const optimizedServices: { readonly [service: string]: OptimizedService } = {
  apigateway: { invoke: callback('ApiEndpoint', 'Method') },
  athena: {
    startQueryExecution: job('QueryString'),
    stopQueryExecution: request('QueryExecutionId'),
    getQueryExecution: request('QueryExecutionId'),
    getQueryResults: request('QueryExecutionId'),
  },
  batch: { submitJob: job('JobName', 'JobQueue', 'JobDefinition') },
  bedrock: {
    invokeModel: callback('ModelId'),
    createModelCustomizationJob: job(),
  },
  bedrockagentcore: { invokeHarness: request() },
  codebuild: {
    startBuild: job('ProjectName'),
    stopBuild: request('Id'),
    batchDeleteBuilds: request('Ids'),
    batchGetReports: request('ReportArns'),
    startBuildBatch: job('ProjectName'),
    stopBuildBatch: request('Id'),
    retryBuildBatch: job(),
    deleteBuildBatch: request('Id'),
  },
  databrew: { startJobRun: job('Name') },
  dynamodb: {
    getItem: request('TableName', 'Key'),
    putItem: request('TableName', 'Item'),
    updateItem: request('TableName', 'Key'),
    deleteItem: request('TableName', 'Key'),
  },
  ecs: { runTask: all('TaskDefinition') },
  // The page of all services says that EKS can call back, its own page that it cannot: nothing is refused.
  eks: {
    createCluster: all('Name'),
    deleteCluster: all('Name'),
    createFargateProfile: all('ClusterName', 'FargateProfileName'),
    deleteFargateProfile: all('ClusterName', 'FargateProfileName'),
    createNodegroup: all('ClusterName', 'NodegroupName'),
    deleteNodegroup: all('ClusterName', 'NodegroupName'),
    runJob: all('ClusterName', 'CertificateAuthority', 'Endpoint', 'Job'),
    call: callback('ClusterName', 'CertificateAuthority', 'Endpoint', 'Method', 'Path'),
  },
  elasticmapreduce: {
    createCluster: job('Name'),
    setClusterTerminationProtection: request('ClusterId', 'TerminationProtected'),
    terminateCluster: job('ClusterId'),
    addStep: job('ClusterId', 'Step'),
    cancelStep: request('ClusterId', 'StepId'),
    modifyInstanceFleetByName: request('ClusterId', 'InstanceFleetName'),
    modifyInstanceGroupByName: request('ClusterId', 'InstanceGroupName'),
  },
  'emr-containers': {
    createVirtualCluster: request('Name', 'ContainerProvider'),
    deleteVirtualCluster: job('Id'),
    startJobRun: job('VirtualClusterId'),
  },
  'emr-serverless': {
    createApplication: job('ReleaseLabel', 'Type'),
    startApplication: job('ApplicationId'),
    stopApplication: job('ApplicationId'),
    deleteApplication: job('ApplicationId'),
    startJobRun: job('ApplicationId', 'ExecutionRoleArn'),
    cancelJobRun: job('ApplicationId', 'JobRunId'),
  },
  events: { putEvents: callback('Entries') },
  glue: { startJobRun: job('JobName') },
  http: { invoke: request('ApiEndpoint', 'Method') },
  lambda: { invoke: callback('FunctionName') },
  mediaconvert: { createJob: job('Role', 'Settings') },
  sagemaker: {
    createEndpoint: request('EndpointName', 'EndpointConfigName'),
    createEndpointConfig: request('EndpointConfigName', 'ProductionVariants'),
    createHyperParameterTuningJob: job('HyperParameterTuningJobName'),
    createLabelingJob: job('LabelingJobName'),
    createModel: request('ModelName'),
    createProcessingJob: job('ProcessingJobName'),
    createTrainingJob: job('TrainingJobName'),
    createTransformJob: job('TransformJobName'),
    updateEndpoint: request('EndpointName', 'EndpointConfigName'),
  },
  // `Message` may come as a template of a topic's message structure, `TopicArn` may be a phone number or a target.
  sns: { publish: callback('Message') },
  sqs: { sendMessage: callback('QueueUrl', 'MessageBody') },
  states: { startExecution: all('StateMachineArn') },
};
