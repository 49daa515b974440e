// What a task can call: forms that AWS has pass, others come with what was probably meant.
import { expect, test } from 'vitest';
import { recognizeResource } from '../../../compiler/asl/resources/recognize.js';

const states = 'arn:aws:states:::';

test.each([
  'arn:aws:lambda:us-east-1:123456789012:function:F',
  'arn:aws:lambda:us-east-1:123456789012:function:F:$LATEST',
  'arn:aws:states:us-east-1:123456789012:activity:A',
  'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
  'arn:${AWS::Partition}:states:::sns:publish',
  `${states}states:startExecution.sync:2`,
  `${states}states:startExecution.waitForTaskToken`,
  `${states}eks:call`,
  `${states}emr-serverless:cancelJobRun.sync`,
  `${states}aws-sdk:s3:listObjectsV2`,
  `${states}aws-sdk:sfn:getActivityTask`,
  `${states}aws-sdk:iotdataplane:publish.waitForTaskToken`,
])('%s is known', (resource) => {
  expect(recognizeResource(resource).kind).toBe('known');
});

test.each(['${FunctionArn}', `${states}\${Service}:invoke`, `${states}dynamodb:\${Action}`])(
  '%s is open',
  (resource) => {
    expect(recognizeResource(resource)).toEqual({ kind: 'open' });
  },
);

test.each([
  [`${states}lambda:Invoke`, 'lambda:invoke'],
  [`${states}lambda:invoke.sync`, 'lambda:invoke'],
  [`${states}batch:submitJob.sync:2`, 'batch:submitJob.sync'],
  [`${states}ec2:runInstances`, 'aws-sdk:ec2:runInstances'],
  [`${states}dynamodb:scan`, 'aws-sdk:dynamodb:scan'],
  [`${states}s3:getObject`, 'aws-sdk:s3:getObject'],
  [`${states}aws-sdk:DynamoDB:scan`, 'aws-sdk:dynamodb:scan'],
  [`${states}aws-sdk:dynamodb:Scan`, 'aws-sdk:dynamodb:scan'],
  [`${states}aws-sdk:glue:startJobRun.sync`, 'aws-sdk:glue:startJobRun'],
])('%s was meant as %s', (resource, meant) => {
  expect(recognizeResource(resource)).toMatchObject({ kind: 'unknown', suggestion: states + meant });
});

test.each([
  `${states}aws-sdk:sts:assumeRole`,
  'arn:aws:states:us-east-1:123456789012:stateMachine:M',
  'arn:aws:sns:us-east-1:123456789012:topic',
  `${states}aws-sdk:bedrockruntime:invokeModelWithResponseStream`,
])('SDK-08 %s is nothing that a task can call', (resource) => {
  expect(recognizeResource(resource).kind).toBe('unknown');
});
